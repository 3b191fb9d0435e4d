import Papa from 'papaparse';
import { BYTE_ORDER_MARK, FORMULA } from './spreadsheet.ts';

/**
 * A table as CSV for a spreadsheet (RFC 4180). A text that a spreadsheet may run as a formula gets an apostrophe before
 * it; a number stays one, negative or not. An undefined cell is empty.
 */
export function tableToCsv(
	columns: readonly string[],
	rows: readonly (readonly (string | number | undefined)[])[]
): string {
	const data = [columns, ...rows].map((row) => row.map((cell) => cell ?? ''));
	return `${BYTE_ORDER_MARK}${Papa.unparse(data, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
