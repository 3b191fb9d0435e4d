import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWorkbook } from './write-xlsx.ts';

/** SheetJS reads what another library wrote. */
async function open(...tables: Parameters<typeof writeWorkbook>[0]) {
	const book = read(await writeWorkbook(tables), { type: 'array' });
	return book.SheetNames.map((name) => {
		const sheet = book.Sheets[name] ?? {};
		return { name, sheet, rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) };
	});
}

test('a sheet a table, with texts as texts and numbers as numbers', async () => {
	const sheets = await open(
		{
			name: 'Learners',
			columns: ['Name', 'Result (%)'],
			rows: [
				['Zoë “Ö” & <b>', 66],
				['Nobody', undefined],
				['007', -0.25]
			]
		},
		{ name: 'Questions', columns: ['No.'], rows: [] }
	);
	expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
		['Learners', [['Name', 'Result (%)'], ['Zoë “Ö” & <b>', 66], ['Nobody'], ['007', -0.25]]],
		['Questions', [['No.']]]
	]);
	const [learners] = sheets;
	expect(learners?.sheet['A4']).toMatchObject({ t: 's', v: '007' });
	expect(learners?.sheet['B4']).toMatchObject({ t: 'n', v: -0.25 });
});

test('what would be run as a formula is a guarded text, and no cell holds a formula', async () => {
	const texts = ['=HYPERLINK("http://example.org")', '+1', '-1', '@sum', '\tx', '\rx', '＝1+1'];
	const [sheet] = await open({ name: 'Learners', columns: ['Name'], rows: texts.map((text) => [text]) });
	expect(sheet?.rows.slice(1).map(([text]) => String(text).slice(0, 2))).toEqual(
		texts.map((text) => `'${text.slice(0, 1)}`)
	);
	const cells = Object.entries(sheet?.sheet ?? {}).filter(([key]) => !key.startsWith('!'));
	for (const [, cell] of cells) expect(cell).not.toHaveProperty('f');
});

test('whatever a name holds, the workbook opens and tells it', async () => {
	const name = fc
		.string({ unit: 'binary', maxLength: 20 })
		.map((text) => text.replace(/[\s"']+/g, ' ').trim());
	await fc.assert(
		fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (names) => {
			const [sheet] = await open({
				name: 'Learners',
				columns: ['Name', 'n'],
				rows: names.map((each) => [each, 1])
			});
			expect(sheet?.rows).toHaveLength(names.length + 1);
			const legible = names.map((each) =>
				each.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
			);
			for (const [place, text] of legible.entries())
				if (/^[\p{L}\p{N} ]+$/u.test(text)) expect(sheet?.rows[place + 1]?.[0]).toBe(text);
		}),
		{ numRuns: 30 }
	);
});
