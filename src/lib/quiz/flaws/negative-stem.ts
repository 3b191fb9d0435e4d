import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { Question } from '../question.ts';
import type { FlawRule } from './flaw.ts';
import { avoidedIn } from './avoided-words.ts';

/**
 * A stem that asks for what is not so, or a negative statement to judge: it tests reading, and "false" of a negative
 * is a double negation. Haladyna, Downing and Rodriguez 2002, guideline 17; NBME item-writing guide: negatively
 * phrased lead-ins. A case is told before the question is asked, and in it people may well not do something.
 */
export const negativeStem: FlawRule = (question, context) => {
	const { wordsToAvoid, negativeStem: negatives } = itemGrammarOf(context.grammar);
	const found =
		question.type === 'true-false'
			? avoidedIn(question.stem, wordsToAvoid.negation, context)
			: avoidedIn(leadInOf(question), negatives, context);
	return found.map((word) => ({ rule: 'negative-stem', detail: word }));
};

/** The sentences that ask; the whole stem where none ends in a question mark or something is to be typed into it. */
function leadInOf({ format, stem }: Question): string {
	if (format === 'text') return stem;
	const asking = stem.match(/[^.!?]+\?/g) ?? [];
	return asking.length > 0 ? asking.join(' ') : stem;
}
