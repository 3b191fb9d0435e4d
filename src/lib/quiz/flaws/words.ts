import { contentStems } from '../../course/grammar/grammar.ts';
import { onceAText } from './once-a-text.ts';

/** Whole words with inner hyphens and apostrophes, and numbers with their decimals. */
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+|[.,]\d+)*/gu;

/** A text's words in lower case, each between two spaces, so that a phrase is found by whole words. */
export function plain(text: string): string {
	const words = text.match(WORD) ?? [];
	return ` ${words.join(' ').toLowerCase().replaceAll('’', "'")} `;
}

/** The same of a text of the question; `plain` is for names and phrases of the language. */
export const wordsIn = onceAText(plain);

/** Whether `phrase` stands in `text` as whole words; both as `plain` gives them. */
export function contains(text: string, phrase: string): boolean {
	return phrase.trim() !== '' && text.includes(phrase);
}

/** The stems of a text's words that carry meaning. */
export const stemsIn = onceAText((text, { grammar }): ReadonlySet<string> => contentStems(text, grammar));
