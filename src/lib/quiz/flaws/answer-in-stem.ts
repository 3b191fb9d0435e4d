import { parseNumber } from '../match-text.ts';
import type { NumericQuestion, TextQuestion } from '../question.ts';
import type { FlawContext, FlawRule } from './flaw.ts';
import { contains, plain, stemsIn } from './words.ts';

/** Shorter words, and figures of one or two places, are in common by chance. */
const LEAST_LETTERS = 3;
/** A number by itself or before its unit, not one inside a name such as B2B. */
const NUMBER = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)*/gu;

/**
 * What is to be typed can be read: an accepted answer, or a word of the one that is shown first, stands in the stem.
 * Haladyna, Downing and Rodriguez 2002, guideline 28b; NBME item-writing guide: word repeats.
 */
export const answerInStem: FlawRule = (question, context) => {
	const found =
		question.format === 'text'
			? wordsGiven(question, context)
			: question.format === 'numeric'
				? numbersGiven(question)
				: [];
	return found.map((detail) => ({ rule: 'answer-in-stem', detail }));
};

function wordsGiven({ stem, accepted, others }: TextQuestion, context: FlawContext): string[] {
	const words = plain(stem);
	const isThere = (answer: string) => contains(words, plain(answer));
	const whole = accepted.filter(isThere);
	// "KPO or BPO: which …?" gives a choice, not the answer.
	if (whole.length > 0) return others.some(isThere) ? [] : whole;
	const inStem = stemsIn(stem, context);
	const [shown = ''] = accepted;
	return [...stemsIn(shown, context)].filter((word) => word.length >= LEAST_LETTERS && inStem.has(word));
}

function numbersGiven({ stem, value }: NumericQuestion): string[] {
	return (stem.match(NUMBER) ?? []).filter((number) => parseNumber(number) === value);
}
