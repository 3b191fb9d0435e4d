import type { GrammaticalNumber, Predicate } from '../course.ts';
import { english } from './en.ts';

/** What the course model needs to know of a language. A language is one file that implements it. */
export interface Grammar {
	/** The two forms of a word in braces: `require` → requires / require. */
	inflect(word: string): Predicate;
	/** Best guess at the base form of an inflected verb, for suggestions. */
	baseForm(word: string): string;
	/** A crude common form of a word's inflections, for comparing wordings; never shown. */
	stem(word: string): string;
	isStopWord(word: string): boolean;
	/** Words that item writers avoid in options (Haladyna, Downing and Rodriguez 2002; NBME item-writing guide). */
	readonly wordsToAvoid: Readonly<Record<'negation' | 'absolute' | 'vague', readonly string[]>>;
	/** A title as it reads in the middle of a sentence. */
	midSentence(title: string): string;
	readonly items: ItemGrammar;
}

/** What the checks of written questions (`quiz/flaws/`) need to know of a language. All words are in lower case. */
export interface ItemGrammar {
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

const grammars: Readonly<Record<string, Grammar>> = { en: english };

/** The grammar of a BCP 47 tag; English where there is none. */
export function grammarOf(language: string): Grammar {
	return grammars[language] ?? english;
}

/** First letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The words of a text in order: letters, digits, inner hyphens and apostrophes. */
export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The stems of the words that carry meaning. */
export function contentStems(text: string, grammar: Grammar): Set<string> {
	return new Set(
		wordsOf(text)
			.filter((word) => !grammar.isStopWord(word))
			.map((word) => grammar.stem(word))
	);
}
