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

/** The quiz over the whole course; every other quiz is named by its dimension. */
export const FINAL = 'final';

const AFTER_LESSON = 6;
const FINAL_PER_DIMENSION = 2;
const FINAL_LEAST = 12;

/** The quiz of one dimension, or the final one. Introduce blocked, review interleaved (Brunmair and Richter 2019). */
export function blueprintFor(course: Course, quiz: string): Blueprint {
	const common = {
		types: QUESTION_TYPES,
		levels: LEVELS,
		source: 'all',
		passMark: course.passMark,
		allOrNothing: false
	} as const;
	if (quiz !== FINAL) return { ...common, count: AFTER_LESSON, dimensions: [quiz], order: 'blocked' };
	return {
		...common,
		count: Math.max(FINAL_LEAST, FINAL_PER_DIMENSION * course.dimensions.length),
		dimensions: course.dimensions.map((dimension) => dimension.id),
		order: 'interleaved'
	};
}
