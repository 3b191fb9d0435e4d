import type { FlawRule } from './flaw.ts';
import { onceAText } from './once-a-text.ts';
import { answersOf } from './options.ts';

/** What a template leaves behind when something is missing, or a slip of the pen. */
const ARTEFACTS: readonly RegExp[] = [
	/[{}]|\$\{|\bundefined\b|\bNaN\b|\[object /,
	/ {2,}| [,.](?!\d)/,
	/[,;:?!]{2,}|[,;:][.]|(?<!\.)\.\.(?!\.)/,
	// Names come double: Baden Baden.
	/(?<![\p{L}\p{N}-])(\p{Ll}{2,}) \1(?![\p{L}\p{N}-])/u
];

/**
 * Text that nobody would have written: braces of a template, an empty option, doubled words or marks. Haladyna,
 * Downing and Rodriguez 2002, guidelines 11 (proofread) and 12 (grammar, punctuation and spelling).
 */
export const malformedText: FlawRule = (question, context) => {
	const options = answersOf(question).map(({ text }) => text);
	const assigned =
		question.format === 'assign' ? [...question.items, ...question.targets].map(({ text }) => text) : [];
	const typed = question.format === 'text' ? question.accepted : [];
	const empty = [...options, ...assigned, ...typed].filter((text) => text.trim() === '');
	const broken = [question.stem, ...options, ...assigned, ...typed].flatMap((text) =>
		artefactsIn(text, context)
	);
	return [...empty, ...broken].map((detail) => ({ rule: 'malformed-text', detail }));
};

const artefactsIn = onceAText((text) => ARTEFACTS.flatMap((artefact) => artefact.exec(text)?.[0] ?? []));
