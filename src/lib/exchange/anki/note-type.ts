import type { Course } from '../../course/course.ts';
import { FIELDS } from './note-fields.ts';

/**
 * When the templates and the style below were last changed, in seconds since the epoch. Anki takes over a newer note
 * type and keeps an older one, with what its user changed there, so this is raised with each change.
 */
const CHANGED = Date.UTC(2026, 10, 23) / 1000;

/** Colours are the tokens of app.css. Anki's apps name the night mode on the card or around it, each its own way. */
export const STYLE = `.card {
	--ink: #1e1c19;
	--soft: #5c574f;
	--rule: #ddd8cd;
	--subject-0: #1b5fae;
	--subject-1: #a8480b;
	--subject-2: #0b6b57;
	--subject-3: #7b3f8f;
	margin: 0;
	padding: 1rem;
	background: #fbfaf6;
	color: var(--ink);
	font: 400 1.25rem/1.5 ui-serif, 'Iowan Old Style', Charter, Georgia, serif;
	text-align: start;
	overflow-wrap: break-word;
}
.nightMode.card,
.nightMode .card,
.night_mode.card,
.night_mode .card {
	--ink: #ebe7de;
	--soft: #b0aa9f;
	--rule: #3a3b3e;
	--subject-0: #8ab8f5;
	--subject-1: #f0a468;
	--subject-2: #6fcfb4;
	--subject-3: #d3a8e8;
	background: #17181a;
}
.versus {
	max-width: 34rem;
	margin: 0 auto;
}
.versus p {
	margin: 0 0 0.6em;
}
.dimension,
.subjects,
.why {
	color: var(--soft);
	font: 400 0.95rem/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
.cue {
	color: var(--soft);
}
.front,
.back-cue {
	font-size: 1.5rem;
	line-height: 1.35;
}
.back-cue {
	font-weight: 600;
}
.subject-0 { color: var(--subject-0); }
.subject-1 { color: var(--subject-1); }
.subject-2 { color: var(--subject-2); }
.subject-3 { color: var(--subject-3); }
hr#answer {
	max-width: 34rem;
	margin: 1.2rem auto;
	border: 0;
	border-top: 1px solid var(--rule);
}
`;

/** A line that is there only where its field is filled. */
const line = (name: string, style: string) => `{{#${name}}}<p class="${style}">{{${name}}}</p>{{/${name}}}`;

export function templates(course: Course): { question: string; answer: string } {
	const language = course.language.replace(/[^\w-]/g, '');
	const side = (lines: readonly string[]) =>
		[`<div class="versus" lang="${language}">`, ...lines, '</div>'].join('\n');
	return {
		question: side([
			'<p class="dimension">{{Dimension}}</p>',
			line('Front cue', 'cue'),
			'<p class="front">{{Front}}</p>'
		]),
		answer: [
			'{{FrontSide}}',
			'<hr id="answer">',
			side([
				line('Back cue', 'back-cue'),
				'<p class="back">{{Back}}</p>',
				line('Subjects', 'subjects'),
				line('Why', 'why')
			])
		].join('\n')
	};
}

export function noteTypeName(deck: string): string {
	return `Versus: ${deck}`;
}

/** A note type as schema 11 keeps it (Anki's `NotetypeSchema11`). */
export function noteType(course: Course, id: number, deck: { id: number; name: string }): object {
	const { question, answer } = templates(course);
	return {
		id,
		name: noteTypeName(deck.name),
		type: 0,
		mod: CHANGED,
		usn: -1,
		sortf: 0,
		did: deck.id,
		tmpls: [
			{
				name: 'Card 1',
				ord: 0,
				qfmt: question,
				afmt: answer,
				// Anki's browser shows the card's own sides where these are empty.
				bqfmt: '',
				bafmt: '',
				did: null,
				bfont: '',
				bsize: 0
			}
		],
		flds: FIELDS.map((name, ord) => ({
			name,
			ord,
			sticky: false,
			rtl: false,
			font: 'Arial',
			size: 20,
			media: []
		})),
		css: STYLE,
		latexPre: '',
		latexPost: '',
		latexsvg: false,
		// A front is there when any of these fields is filled.
		req: [
			[0, 'any', ['Front', 'Front cue', 'Dimension'].map((name) => FIELDS.findIndex((each) => each === name))]
		],
		tags: [],
		vers: []
	};
}
