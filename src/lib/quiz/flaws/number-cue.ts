import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf } from './options.ts';
import { isSentence } from './sentence.ts';
import { wordBeforeGap } from './word-before-gap.ts';

/**
 * "The main products are": a verb at the stem's end that does not agree in number with every option. Haladyna,
 * Downing and Rodriguez 2002, guideline 28c; NBME item-writing guide: grammatical cues.
 */
export const numberCue: FlawRule = (question, context) => {
	const { numberAfter, numberOf } = itemGrammarOf(context.grammar);
	const verb = wordBeforeGap(question.stem) ?? '';
	const number = numberAfter(verb);
	if (number === undefined) return [];
	return wordedAnswersOf(question, context)
		.filter(({ text }) => !isSentence(text) && (numberOf(text) ?? number) !== number)
		.map(({ text }) => ({ rule: 'number-cue', detail: `${verb} ${text}` }));
};
