import { itemGrammarOf } from '../../course/grammar/item-grammar.ts';
import type { FlawRule } from './flaw.ts';
import { answersOf } from './options.ts';

/**
 * An option that points at the others: all or none of the above, both of them, "A and C". Knowing one or two options
 * is enough to pick or to exclude it. Haladyna, Downing and Rodriguez 2002, guidelines 9 (no complex choice), 25 and
 * 26; NBME item-writing guide: "none of the above".
 */
export const allOrNone: FlawRule = (question, { grammar }) =>
	answersOf(question)
		.filter(({ text }) => itemGrammarOf(grammar).otherOptions.test(text.trim().replace(/[.!]$/, '')))
		.map(({ text }) => ({ rule: 'all-or-none', detail: text }));
