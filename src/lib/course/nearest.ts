import { closest } from 'fastest-levenshtein';

/** The known word that was probably meant; empty where nothing is known. */
export function nearest(word: string, known: readonly string[]): string {
	return known.length === 0 ? '' : closest(word, known);
}
