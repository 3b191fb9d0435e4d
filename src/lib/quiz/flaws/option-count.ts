import type { Question } from '../question.ts';
import type { FlawContext, FlawRule } from './flaw.ts';
import { offersSubjects } from './options.ts';

const FEWEST_OPTIONS = 3;
const MOST_OPTIONS = 5;
const FEWEST_ITEMS = 3;
/** More do not fit a screen, and pairing them is work of memory. */
const MOST_ITEMS = 8;

/**
 * Too few or too many to choose from, or keys that leave nothing to choose. Three options are enough (Rodriguez 2005,
 * 27 studies; Haladyna, Downing and Rodriguez 2002, guideline 18), and past five nobody writes plausible ones. Two
 * are all there is where the answer is true or false or one of two subjects.
 */
export const optionCount: FlawRule = (question, context) => {
	const detail = countFault(question, context);
	return detail === undefined ? [] : [{ rule: 'option-count', detail }];
};

function countFault(question: Question, context: FlawContext): string | undefined {
	const fewest = question.type === 'true-false' || offersSubjects(question, context) ? 2 : FEWEST_OPTIONS;
	switch (question.format) {
		case 'choice': {
			const keys = question.options.filter(({ id }) => id === question.key).length;
			return keys === 1 ? outside(question.options.length, fewest, MOST_OPTIONS) : `${keys} keys`;
		}
		case 'multiple': {
			const keys = question.options.filter(({ id }) => question.keys.includes(id)).length;
			if (keys === 0 || keys === question.options.length) return `${keys} keys`;
			return outside(question.options.length, FEWEST_OPTIONS, MOST_OPTIONS);
		}
		case 'assign':
			if (question.targets.length < 2) return `${question.targets.length} targets`;
			return outside(question.items.length, FEWEST_ITEMS, MOST_ITEMS);
		case 'text':
			return question.accepted.length === 0 ? '0 keys' : undefined;
		case 'numeric':
			return undefined;
	}
}

function outside(count: number, fewest: number, most: number): string | undefined {
	return count < fewest || count > most ? String(count) : undefined;
}
