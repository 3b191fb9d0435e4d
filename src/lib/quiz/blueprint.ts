import type { RESERVED } from '../course/addresses.ts';
import type { Course } from '../course/course.ts';
import { LEVELS, QUESTION_TYPES, type Level, type QuestionType } from './question.ts';

/** What a form is drawn by. */
export interface Blueprint {
	readonly count: number;
	/** Ids of the dimensions to draw from. */
	readonly dimensions: readonly string[];
	readonly types: readonly QuestionType[];
	readonly levels: readonly Level[];
	/** Whether generated questions are drawn beside the author's own. */
	readonly source: 'all' | 'authored';
	/** Percent from which the form counts as passed. */
	readonly passMark: number;
	/** `interleaved` mixes dimensions and subjects; `blocked` keeps a dimension's questions together. */
	readonly order: 'interleaved' | 'blocked';
	/** Whether a partly right answer earns nothing. */
	readonly allOrNothing: boolean;
}

type Reserved = (typeof RESERVED)[number];
/** The quiz over the whole course; the other quizzes are named by their dimensions. */
export const FINAL = 'final' satisfies Reserved;
/** A quiz that a trainer hands to a group: the same address, with its seed, draws everybody the same form. */
export const GROUP = 'group' satisfies Reserved;

const AFTER_LESSON = 6;
const FINAL_PER_DIMENSION = 2;
const FINAL_LEAST = 12;
/** Enough for a reliable score, in about ten minutes. */
const GROUP_COUNT = 20;

/** The quiz of one dimension, the final one, or one for a group. Introduce blocked, review interleaved (Brunmair and Richter 2019). */
export function blueprintFor(course: Course, quiz: string): Blueprint {
	const common = {
		types: QUESTION_TYPES,
		levels: LEVELS,
		source: 'all',
		passMark: course.passMark,
		allOrNothing: !course.settings.partialCredit
	} as const;
	const dimensions = course.dimensions.map((dimension) => dimension.id);
	if (quiz === GROUP) return { ...common, count: GROUP_COUNT, dimensions, order: 'interleaved' };
	if (quiz !== FINAL) return { ...common, count: AFTER_LESSON, dimensions: [quiz], order: 'blocked' };
	return {
		...common,
		count: Math.max(FINAL_LEAST, FINAL_PER_DIMENSION * course.dimensions.length),
		dimensions,
		order: 'interleaved'
	};
}
