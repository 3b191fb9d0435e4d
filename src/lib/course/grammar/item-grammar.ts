import type { GrammaticalNumber } from '../course.ts';
import { english } from './en-items.ts';
import type { Grammar } from './grammar.ts';

/**
 * What the checks of what authors write need to know of a language beyond its grammar; apart from it, because a package
 * is sent without them. All words are in lower case.
 */
export interface ItemGrammar {
	/** Words that item writers avoid in options (Haladyna, Downing and Rodriguez 2002; NBME item-writing guide). */
	readonly wordsToAvoid: Readonly<Record<'negation' | 'absolute' | 'vague', readonly string[]>>;
	/** Words and phrases by which a question asks for what does not belong. */
	readonly negativeStem: readonly string[];
	/** Phrases in which a word to avoid does no harm: "at least". */
	readonly harmless: readonly string[];
	/** What an option looks like that points at the others instead of answering: "all of the above", "A and C". */
	readonly otherOptions: RegExp;
	readonly articles: readonly string[];
	/** Whether an indefinite article fits before a phrase; undefined when the word is no indefinite article. */
	agrees(article: string, phrase: string): boolean | undefined;
	/** The number that a verb at the end of a stem asks of what follows; undefined where it tells nothing. */
	numberAfter(verb: string): GrammaticalNumber | undefined;
	/** The number of a noun phrase; undefined where it does not show. */
	numberOf(phrase: string): GrammaticalNumber | undefined;
	/** By what kind of word a phrase is recognised at its beginning. */
	opening(phrase: string): Opening;
	/** Words between the ends of a range of numbers. */
	readonly rangeJoints: readonly string[];
	/** Phrases before a number that leave a range open at one end. */
	readonly bounds: Readonly<Record<string, Bound>>;
}

export type Opening = 'pronoun' | 'infinitive' | 'article' | 'gerund' | 'other';

export interface Bound {
	/** Where the range lies, seen from the number. */
	readonly side: 'below' | 'above';
	/** Whether the number itself belongs to it. */
	readonly inclusive: boolean;
}

const grammars: Readonly<Record<string, ItemGrammar>> = { en: english };

export function itemGrammarOf({ language }: Grammar): ItemGrammar {
	return grammars[language] ?? english;
}
