import type { Course } from '../course/course.ts';
import { FINAL } from '../quiz/blueprint.ts';
import type { Attempt, LearnerState } from './state.ts';

/** Share of the points that some scores of 0 to 1 amount to, in whole percent; 0 where there are none. */
export function percentOfScores(scores: readonly number[]): number {
	if (scores.length === 0) return 0;
	// A hair more than the quotient, so that 0.7 + 0.1 does not fall below a pass mark of 80.
	return Math.floor((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length + 1e-9);
}

/** Share of the points that an attempt earned, in whole percent. */
export function percentOf(attempt: Attempt): number {
	return percentOfScores(attempt.questions.map((id) => attempt.answers[id]?.score ?? 0));
}

export function attemptsOf(state: LearnerState, quiz: string): Attempt[] {
	return state.attempts.filter((attempt) => attempt.quiz === quiz);
}

/** Finished attempts that count: not those that ask only what was missed. */
export function countedAttempts(state: LearnerState, quiz: string): Attempt[] {
	return attemptsOf(state, quiz).filter((attempt) => attempt.finishedAt !== undefined && !attempt.practice);
}

/** The result of a quiz in percent, by the rule for several attempts; undefined when none was finished. */
export function resultOf(state: LearnerState, quiz: string, rule: 'highest' | 'last'): number | undefined {
	const results = countedAttempts(state, quiz).map(percentOf);
	if (results.length === 0) return undefined;
	return rule === 'highest' ? Math.max(...results) : results.at(-1);
}

export interface DimensionOutcome {
	readonly dimension: string;
	readonly isRead: boolean;
	/** Percent; undefined before its quiz is finished. */
	readonly score: number | undefined;
}

/** Where a learner stands in a course, as a report tells it. */
export interface Outcome {
	/** 0 to 1: lessons read, and the final quiz where it counts. */
	readonly progress: number;
	readonly isComplete: boolean;
	/** Whether that takes the final quiz. */
	readonly needsFinal: boolean;
	/** Percent of the final quiz; undefined before one is finished. */
	readonly score: number | undefined;
	/** undefined before a final quiz is finished. */
	readonly isPassed: boolean | undefined;
	readonly dimensions: readonly DimensionOutcome[];
}

/** @param passMark percent; the LMS's where it sets one */
export function outcomeOf(course: Course, state: LearnerState, passMark: number): Outcome {
	const { completion, score: rule } = course.settings;
	const dimensions = course.dimensions.map(({ id }) => ({
		dimension: id,
		isRead: state.lessons[id]?.finishedAt !== undefined,
		score: resultOf(state, id, 'highest')
	}));
	const score = resultOf(state, FINAL, rule);
	const needsFinal = completion !== 'lessons';
	const done =
		dimensions.filter(({ isRead }) => isRead).length + (needsFinal && score !== undefined ? 1 : 0);
	const wanted = dimensions.length + (needsFinal ? 1 : 0);
	return {
		progress: done / wanted,
		isComplete: done === wanted,
		needsFinal,
		score,
		isPassed: score === undefined ? undefined : score >= passMark,
		dimensions
	};
}
