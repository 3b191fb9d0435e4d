import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { claimsOf } from './options.ts';
import { avoidedIn } from './avoided-words.ts';

/**
 * "Always", "only", "all" in an option or a statement: little is so without exception, and whoever is wise to tests
 * takes it for wrong. Haladyna, Downing and Rodriguez 2002, guideline 28a (specific determiners); NBME item-writing
 * guide: absolute terms.
 */
export const absoluteTerm: FlawRule = (question, context) =>
	claimsOf(question, context).flatMap((text) =>
		avoidedIn(text, itemGrammarOf(context.grammar).wordsToAvoid.absolute, context).map((word) => ({
			rule: 'absolute-term',
			detail: `${word}: ${text}`
		}))
	);
