import type { FlawRule } from './flaw.ts';
import { wordedAnswersOf } from './options.ts';

/** A word and a half of English: less is not seen when options stand below one another. */
const LEAST_CHARACTERS = 8;
/** Of the distractors' mean length: in long options a few characters more say nothing. */
const LEAST_RATIO = 1.2;

/**
 * The key is seen to be the longest option: writers qualify what has to be right and are brief about the rest. Of
 * several keys it is the shortest that counts, since one short key is enough to make length useless as a hint.
 * Haladyna, Downing and Rodriguez 2002, guideline 24; NBME item-writing guide: long correct answer.
 */
export const longKey: FlawRule = (question, context) => {
	const answers = wordedAnswersOf(question, context);
	const [key] = answers.filter(({ isKey }) => isKey).toSorted((a, b) => a.text.length - b.text.length);
	const lengths = answers.filter(({ isKey }) => !isKey).map(({ text }) => text.length);
	if (!key || lengths.length === 0) return [];
	const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
	const stands =
		key.text.length - Math.max(...lengths) >= LEAST_CHARACTERS && key.text.length > LEAST_RATIO * mean;
	return stands ? [{ rule: 'long-key', detail: key.text }] : [];
};
