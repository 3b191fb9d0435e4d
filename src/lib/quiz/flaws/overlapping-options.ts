import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf, wordedTargetsOf } from './options.ts';
import { contains, wordsIn } from './words.ts';

/**
 * One option holds another: whoever picks the long one has picked the short one too. Haladyna, Downing and Rodriguez
 * 2002, guideline 22: keep choices independent.
 */
export const overlappingOptions: FlawRule = (question, context) => {
	const texts = [
		...wordedAnswersOf(question, context).map(({ text }) => text),
		...wordedTargetsOf(question, context).map(({ text }) => text)
	].map((text) => ({ text, words: wordsIn(text, context) }));
	return texts
		.filter(({ words }) => texts.some((other) => other.words !== words && contains(other.words, words)))
		.map(({ text }) => ({ rule: 'overlapping-options', detail: text }));
};
