import type { Predicate } from '../course.ts';
import { english } from './en.ts';

/** What the course model needs to know of a language. A language is one file that implements it. */
export interface Grammar {
	/** BCP 47. */
	readonly language: string;
	/** The two forms of a word in braces: `require` → requires / require. */
	inflect(word: string): Predicate;
	/** Best guess at the base form of an inflected verb, for suggestions. */
	baseForm(word: string): string;
	/** A crude common form of a word's inflections, for comparing wordings; never shown. */
	stem(word: string): string;
	isStopWord(word: string): boolean;
	/** A title as it reads in the middle of a sentence. */
	midSentence(title: string): string;
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
