import writeXlsx, { type CellObject } from 'write-excel-file/node';
import { FORMULA } from '../../exchange/spreadsheet.ts';
import type { Cell, Table } from '../../results/tables.ts';

/** Characters that are no part of XML 1.0, which a name may hold all the same; and controls that nobody can see. */
const NO_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Widths of columns in characters: a text's, within reason. */
const WIDTH = { least: 8, most: 60 } as const;

/**
 * An Excel workbook of a sheet a table (ISO/IEC 29500), its first row kept in sight. Texts are stored as texts, which
 * no spreadsheet runs; they are guarded all the same, since a sheet may be saved as CSV.
 */
export async function writeWorkbook(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
	const buffer = await writeXlsx(
		tables.map(({ name, columns, rows }) => ({
			sheet: name,
			stickyRowsCount: 1,
			columns: columns.map((title, place) => ({
				width: widthOf([title, ...rows.map((row) => row[place])])
			})),
			data: [
				columns.map((title): CellObject => ({ ...cellOf(title), fontWeight: 'bold' })),
				...rows.map((row) => row.map((cell) => (cell === undefined ? null : cellOf(cell))))
			]
		}))
	).toBuffer();
	return new Uint8Array(buffer);
}

function cellOf(cell: string | number): CellObject {
	if (typeof cell === 'number') return { type: Number, value: cell };
	const text = cell.replace(NO_XML, '');
	return { type: String, value: FORMULA.test(text) ? `'${text}` : text };
}

function widthOf(cells: readonly Cell[]): number {
	const most = Math.max(...cells.map((cell) => String(cell ?? '').length));
	return Math.min(WIDTH.most, Math.max(WIDTH.least, most + 2));
}
