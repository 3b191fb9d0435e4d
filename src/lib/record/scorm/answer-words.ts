import type { InteractionAnswer } from './interaction.ts';
import type { Setting } from './mapping.ts';

/** An answer in the words of one version. What is empty there is left out. */
export interface AnswerWords {
	readonly type: string;
	readonly response: string;
	readonly patterns: readonly string[];
}

/** Right answers that every LMS takes for one interaction (SCORM 2004 RTE, 4.2.9: five for a fill-in). */
const MOST_PATTERNS = 5;

/** Patterns under the names that an interaction gives them: none empty, none twice (351 in SCORM 2004). */
export function patternSettings(interaction: string, { patterns }: AnswerWords): Setting[] {
	return [...new Set(patterns)]
		.filter((pattern) => pattern !== '')
		.slice(0, MOST_PATTERNS)
		.map((pattern, place): Setting => [`${interaction}.correct_responses.${place}.pattern`, pattern]);
}

/** Only what has a value: an empty response or an unknown time is no answer in the standards' formats. */
export function told(...settings: readonly Setting[]): Setting[] {
	return settings.filter(([, value]) => value !== '');
}

type Numeric = Extract<InteractionAnswer, { type: 'numeric' }>;

/**
 * Whether a version has room for the right answers of a numeric question. One without is told as a fill-in, in digits.
 * @param digits before the point
 */
export function isInRange({ least, most }: Numeric, digits: number): boolean {
	return Math.max(Math.abs(least), Math.abs(most)) < 10 ** digits;
}

export const asFillIn = ({ typed, least, most }: Numeric, format: (value: number) => string) => ({
	type: 'fill-in' as const,
	typed,
	right: [format((least + most) / 2)]
});
