import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { Question } from '../question.ts';
import type { FlawRule } from './flaw.ts';
import { onceAText } from './once-a-text.ts';
import { answersOf } from './options.ts';

/**
 * The same option, item or target twice, or an answer that is accepted and ruled out. Two of them cannot both be
 * told from the key. Haladyna, Downing and Rodriguez 2002, guidelines 19 (one right answer) and 22.
 */
export const duplicateOptions: FlawRule = (question, context) =>
	setsOf(question).flatMap((texts) => {
		const same = texts.map((text) => sameness(text, context));
		return texts
			.filter((_, index) => same.indexOf(same[index] ?? '') < index)
			.map((text) => ({ rule: 'duplicate-options', detail: text }));
	});

function setsOf(question: Question): string[][] {
	if (question.format === 'assign')
		return [question.items.map(({ text }) => text), question.targets.map(({ text }) => text)];
	// Spellings of one answer may come near each other, so only what is said twice word for word counts.
	if (question.format === 'text')
		return question.others.filter((other) => question.accepted.includes(other)).map((text) => [text, text]);
	return [answersOf(question).map(({ text }) => text)];
}

/** Without case, articles, spacing and what stands at the end; signs stay, or "C" would be "C++". */
const sameness = onceAText((text, { grammar }) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/["'“”‘’]/g, '')
		.split(/\s+/)
		.filter((word) => word !== '' && !itemGrammarOf(grammar).articles.includes(word))
		.join(' ')
		.replace(/[.,;:!?]+$/, '')
);
