/** A chart's numbers, ready to be read: the first cell of a row names it. */
export interface FigureTable {
	readonly columns: readonly string[];
	/** May be worked out when it is asked for: few open a table. */
	readonly rows: readonly (readonly string[])[];
}
