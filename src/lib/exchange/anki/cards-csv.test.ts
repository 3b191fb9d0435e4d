import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { sampleCourse, NASTY_TEXTS } from '../../../../tests/support/sample-bank.ts';
import type { DeckCard } from '../../cards/deck/deck-card.ts';
import { cardsToCsv } from './cards-csv.ts';
import { escapeHtml, FIELDS } from './note-fields.ts';

const course = sampleCourse();
const cardOf = (text: string, index: number): DeckCard => ({
	id: `who.f${index}`,
	revision: 1,
	kind: 'who',
	facts: [`f${index}`],
	siblings: [],
	choices: [],
	dimension: 'd1',
	front: { cue: 'Tea or coffee?', text, subjects: [] },
	back: { cue: 'tea', text: `Tea: ${text}`, subjects: ['tea'] }
});

/** As Anki does: lines that begin with # are its headers, and HTML says what the text is. */
function readAsAnki(csv: string) {
	const rows: string[][] = parse(csv, { bom: true, comment: '#', comment_no_infix: true });
	const headers = new Map(
		csv
			.replace('\uFEFF', '')
			.split('\n')
			.filter((line) => line.startsWith('#'))
			.map((line) => [line.slice(1, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const)
	);
	return { headers, rows };
}

it('has the headers by which Anki knows what is in it', () => {
	const { headers, rows } = readAsAnki(cardsToCsv(course, [cardOf('Steeps leaves', 1)]));
	expect(Object.fromEntries(headers)).toEqual({
		separator: 'Comma',
		html: 'true',
		notetype: 'Versus: Tea vs coffee',
		columns: 'GUID,Deck,Front,Back,Front cue,Back cue,Why,Dimension,Subjects,Card,Fact,Tags',
		'guid column': '1',
		'deck column': '2',
		'tags column': '12'
	});
	expect(rows).toEqual([
		[
			...['versus:tea-vs-coffee:who.f1:1', 'Tea vs coffee', 'Steeps leaves', 'Tea: Steeps leaves'],
			...['Tea or coffee?', 'Tea', '', 'Brewing'],
			'<span class="subject-0"><span aria-hidden="true">●</span> Tea</span>',
			...['who.f1', 'f1', 'tea-vs-coffee::dimension::d1 tea-vs-coffee::subject::tea tea-vs-coffee::kind::who']
		]
	]);
});

it('has a row a card whatever stands in it, and no cell that a spreadsheet runs', () => {
	const { rows } = readAsAnki(cardsToCsv(course, NASTY_TEXTS.map(cardOf)));
	expect(rows).toHaveLength(NASTY_TEXTS.length);
	const front = 2 + FIELDS.indexOf('Front');
	rows.forEach((row, index) => {
		for (const cell of row) expect(cell).not.toMatch(/^[\s"'\u00A0\uFEFF]*[=+\-@\t\r\n＝＋－＠]/);
		// Anki shows what the HTML says.
		const shown = row[front]?.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
		expect(shown).toBe(escapeHtml(NASTY_TEXTS[index] ?? '').replaceAll('&#91;', '['));
	});
});

it('a title makes no formula and no tree of decks', () => {
	const { rows } = readAsAnki(cardsToCsv(sampleCourse('=cmd::"x" A'), [cardOf('a', 1)]));
	expect(rows[0]?.[1]).toBe('cmd:"x" A');
	expect(readAsAnki(cardsToCsv(sampleCourse('=-@'), [cardOf('a', 1)])).rows[0]?.[1]).toBe('tea-vs-coffee');
});
