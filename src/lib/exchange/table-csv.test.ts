import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { FORMULA } from './spreadsheet.ts';
import { tableToCsv } from './table-csv.ts';

/** An independent reader. */
const read = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: false });

test('numbers stay numbers, nothing is an empty cell, and what a spreadsheet would run is guarded', () => {
	const rows = [
		['=1+1', -0.25],
		['+49 30', 3],
		['-x', undefined],
		['@sum', 0],
		['\tx', 1],
		['\rx', 1],
		['a, "b"\nc', 1]
	];
	expect(read(tableToCsv(['-name', 'figure'], rows))).toEqual([
		["'-name", 'figure'],
		["'=1+1", '-0.25'],
		["'+49 30", '3'],
		["'-x", ''],
		["'@sum", '0'],
		["'\tx", '1'],
		["'\rx", '1'],
		['a, "b"\nc', '1']
	]);
});

test('whatever the texts are, they come back, and none begins as a formula', () => {
	const table = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true })), {
		maxLength: 8
	});
	fc.assert(
		fc.property(table, (rows) => {
			const [, ...back] = read(tableToCsv(['text', 'number'], rows));
			const texts = rows.map(([text]) => (FORMULA.test(text) ? `'${text}` : text));
			expect(back.map(([text]) => text)).toEqual(texts);
			for (const [text = ''] of back) expect(text).not.toMatch(/^[=+\-@\t\r]/);
		}),
		{ numRuns: 50 }
	);
});
