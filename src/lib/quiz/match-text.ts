import { distance } from 'fastest-levenshtein';
import type { Grammar } from '../course/grammar/grammar.ts';

/** Letters that may be wrong in an answer of a length: none in short ones, where a letter makes another word. */
function allowedSlips(length: number): number {
	if (length < 5) return 0;
	return length < 9 ? 1 : 2;
}

const normalise = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Without articles, and each word in a common form, so that number does not matter. */
function reduce(text: string, grammar: Grammar): string {
	return normalise(text)
		.split(' ')
		.filter((word) => !grammar.isStopWord(word))
		.map((word) => grammar.baseForm(word))
		.join(' ');
}

/**
 * Which of the accepted answers a typed one is taken for; undefined when none. Case, accents, punctuation, articles
 * and number do not matter; in longer answers neither do one or two wrong letters, unless what was typed is as near
 * to something else that could be meant.
 */
export function matchText(
	typed: string,
	accepted: readonly string[],
	others: readonly string[],
	grammar: Grammar
): string | undefined {
	const given = reduce(typed, grammar);
	if (given === '') return undefined;
	const exact = accepted.find((answer) => reduce(answer, grammar) === given);
	if (exact !== undefined) return exact;
	const slips = (answer: string) => distance(given, reduce(answer, grammar));
	const nearest = [...accepted].sort((a, b) => slips(a) - slips(b))[0];
	if (nearest === undefined || slips(nearest) > allowedSlips(reduce(nearest, grammar).length))
		return undefined;
	return others.some((other) => slips(other) <= slips(nearest)) ? undefined : nearest;
}

/** A typed number with a decimal point or comma and maybe spaces between thousands; undefined when it is none. */
export function parseNumber(typed: string): number | undefined {
	const text = typed
		.trim()
		.replace(/[\s\u00a0\u202f'’]/g, '')
		.replace(/^(-?\d{1,3})((?:,\d{3})+)(\.\d+)?$/, (whole) => whole.replaceAll(',', ''));
	const match = /^[-+\u2212]?(\d+([.,]\d+)?|[.,]\d+)/.exec(text);
	if (!match) return undefined;
	const rest = text.slice(match[0].length);
	// What follows may be the unit, never more digits.
	if (/\d/.test(rest)) return undefined;
	return Number(match[0].replace(',', '.').replace('\u2212', '-'));
}
