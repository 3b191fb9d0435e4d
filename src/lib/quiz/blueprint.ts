import type { Course } from '../course/course.ts';
import type { QuestionType } from './question.ts';

/** What a form is drawn by. */
export interface Blueprint {
	readonly count: number;
	/** Ids of the dimensions to draw from. */
	readonly dimensions: readonly string[];
	readonly types: readonly QuestionType[];
	/** Percent from which the form counts as passed. */
	readonly passMark: number;
	/** `interleaved` mixes dimensions and subjects; `blocked` keeps a dimension's questions together. */
	readonly order: 'interleaved' | 'blocked';
}

/** The quiz over the whole course; every other quiz is named by its dimension. */
export const FINAL = 'final';

const ALL_TYPES: readonly QuestionType[] = ['choice', 'true-false', 'sort'];
const AFTER_LESSON = 6;
const FINAL_PER_DIMENSION = 2;
const FINAL_LEAST = 12;

/** The quiz of one dimension, or the final one. Introduce blocked, review interleaved (Brunmair and Richter 2019). */
export function blueprintFor(course: Course, quiz: string): Blueprint {
	const common = { types: ALL_TYPES, passMark: course.passMark };
	if (quiz !== FINAL) return { ...common, count: AFTER_LESSON, dimensions: [quiz], order: 'blocked' };
	return {
		...common,
		count: Math.max(FINAL_LEAST, FINAL_PER_DIMENSION * course.dimensions.length),
		dimensions: course.dimensions.map((dimension) => dimension.id),
		order: 'interleaved'
	};
}
