import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { claimsOf } from './options.ts';
import { avoidedIn } from './avoided-words.ts';

/**
 * "Often", "usually", "may" in an option or a statement: people read different frequencies into them, and what may
 * be is hard to deny. NBME item-writing guide: vague frequency terms; Haladyna, Downing and Rodriguez 2002,
 * guideline 28a.
 */
export const vagueTerm: FlawRule = (question, context) =>
	claimsOf(question, context).flatMap((text) =>
		avoidedIn(text, itemGrammarOf(context.grammar).wordsToAvoid.vague, context).map((word) => ({
			rule: 'vague-term',
			detail: `${word}: ${text}`
		}))
	);
