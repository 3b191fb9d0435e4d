import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { claimsOf } from './options.ts';
import { avoidedIn } from './avoided-words.ts';

/**
 * An option, or a statement to sort, that says what is not the case. Haladyna, Downing and Rodriguez 2002, guideline
 * 27: phrase choices positively. Statements to judge are the stem's affair.
 */
export const negativeOption: FlawRule = (question, context) =>
	question.type === 'true-false'
		? []
		: claimsOf(question, context).flatMap((text) =>
				avoidedIn(text, itemGrammarOf(context.grammar).wordsToAvoid.negation, context).map((word) => ({
					rule: 'negative-option',
					detail: `${word}: ${text}`
				}))
			);
