import Papa from 'papaparse';
import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { Course } from '../../course/course.ts';
import { BYTE_ORDER_MARK, FORMULA } from '../spreadsheet.ts';
import { guidOf } from './ids.ts';
import { deckName, FIELDS, noteFields, noteTags } from './note-fields.ts';
import { noteTypeName } from './note-type.ts';

/**
 * The cards as a table that Anki imports by the headers on top (https://docs.ankiweb.net/importing/text-files.html) and
 * that a spreadsheet opens. Its columns have the names of the note type's fields; where that note type is not there,
 * Anki takes the one that is in use, and one with a front and a back has the first two.
 */
export function cardsToCsv(course: Course, cards: readonly DeckCard[]): string {
	const deck = deckName(course);
	const columns = ['GUID', 'Deck', ...FIELDS, 'Tags'];
	const headers = [
		'#separator:Comma',
		'#html:true',
		`#notetype:${noteTypeName(deck)}`,
		`#columns:${Papa.unparse([columns])}`,
		'#guid column:1',
		'#deck column:2',
		`#tags column:${columns.length}`
	];
	const rows = cards.map((card) => [
		guidOf(course.id, card),
		deck,
		...noteFields(course, card).map(safeCell),
		noteTags(course, card).join(' ')
	]);
	return `${BYTE_ORDER_MARK}${headers.join('\n')}\n${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/**
 * A cell that no spreadsheet runs as a formula and that Anki reads as the same text: its first character is written as
 * HTML does, where an apostrophe before it would stay in the card.
 */
function safeCell(html: string): string {
	const first = html.codePointAt(0);
	if (first === undefined || !FORMULA.test(html)) return html;
	return `&#${first};${html.slice(String.fromCodePoint(first).length)}`;
}
