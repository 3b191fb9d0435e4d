/** A chart's numbers, ready to be read: the first cell of a row names it. */
export interface FigureTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
