import type { DeckCard } from '../../cards/deck/deck-card.ts';
import { subjectsOf, type Course } from '../../course/course.ts';
import { capitalise } from '../../course/grammar/grammar.ts';
import { plainText } from '../plain-text.ts';

/** The fields of a note, in order. A note type of Anki's own has the first two as well. */
export const FIELDS = [
	'Front',
	'Back',
	'Front cue',
	'Back cue',
	'Why',
	'Dimension',
	'Subjects',
	'Card',
	'Fact'
] as const;

/** The shapes of SubjectMark, as characters. */
const SHAPES = ['●', '◆', '▲', '■'];

/** A card's fields as Anki keeps them, which is HTML. */
export function noteFields(course: Course, card: DeckCard): string[] {
	const { front, back } = card;
	const values: Record<(typeof FIELDS)[number], string> = {
		Front: escapeHtml(front.text),
		Back: escapeHtml(back.text),
		'Front cue': escapeHtml(front.cue ?? ''),
		'Back cue': escapeHtml(capitalise(back.cue ?? '')),
		Why: escapeHtml(card.why ?? ''),
		Dimension: escapeHtml(course.dimensions.find(({ id }) => id === card.dimension)?.title ?? card.dimension),
		Subjects: subjectsOf(course, back.subjects)
			.map(({ id, name }) => {
				const index = course.subjects.findIndex((subject) => subject.id === id);
				const shape = `<span aria-hidden="true">${SHAPES[index] ?? ''}</span>`;
				return `<span class="subject-${index}">${shape} ${escapeHtml(capitalise(name))}</span>`;
			})
			.join(' '),
		Card: escapeHtml(card.id),
		Fact: escapeHtml(card.facts.join(' '))
	};
	return FIELDS.map((name) => values[name]);
}

/** Tags have no spaces; `::` makes them a tree. */
export function noteTags(course: Course, card: DeckCard): string[] {
	const tag = (...path: string[]) =>
		[course.id, ...path].map((step) => step.replace(/[\s:]+/g, '-')).join('::');
	const subjects = subjectsOf(course, [...new Set([...card.front.subjects, ...card.back.subjects])]);
	return [
		tag('dimension', card.dimension),
		...subjects.map(({ id }) => tag('subject', id)),
		tag('kind', card.kind)
	];
}

/** A deck's name; `::` would make a tree of it, and a spreadsheet must not take it for a formula. */
export function deckName(course: Course): string {
	const name = plainText(course.title)
		.replace(/\s+/g, ' ')
		.replace(/:{2,}/g, ':')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.trim();
	return name === '' ? course.id : name;
}

/** Quotes stand as they are in a text. A square bracket would begin one of Anki's own tags, such as `[sound:…]`. */
const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'[': '&#91;',
	'\n': '<br>'
};

export function escapeHtml(text: string): string {
	return plainText(text).replace(/[&<>[\n]/g, (character) => ENTITIES[character] ?? character);
}

/** A field's text, as Anki makes it for sorting and for the check sum (`strip_html_preserving_media_filenames`). */
export function fieldText(html: string): string {
	const characters = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));
	return html.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, (entity) => characters.get(entity) ?? entity);
}
