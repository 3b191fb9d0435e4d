import { contentStems } from '../../course/grammar/grammar.ts';
import { parseNumber } from '../match-text.ts';
import type { NumericQuestion, TextQuestion } from '../question.ts';
import type { FlawContext, FlawRule } from './flaw.ts';
import { contains, plain } from './words.ts';

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

function wordsGiven({ stem, accepted, others }: TextQuestion, { grammar }: FlawContext): string[] {
	const words = plain(stem);
	const isThere = (answer: string) => contains(words, plain(answer));
	const whole = accepted.filter(isThere);
	// "KPO or BPO: which …?" gives a choice, not the answer.
	if (whole.length > 0) return others.some(isThere) ? [] : whole;
	const inStem = contentStems(stem, grammar);
	const [shown = ''] = accepted;
	return [...contentStems(shown, grammar)].filter((word) => inStem.has(word));
}

function numbersGiven({ stem, value }: NumericQuestion): string[] {
	return (stem.match(NUMBER) ?? []).filter((number) => parseNumber(number) === value);
}
