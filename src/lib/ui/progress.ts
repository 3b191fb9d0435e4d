import { queueCards, type Queue, type QueuedCard } from '../cards/queue.ts';
import { ROLLOVER_HOUR, studyDay } from '../cards/study-day.ts';
import type { Course, Dimension } from '../course/course.ts';
import { FINAL } from '../quiz/blueprint.ts';
import { cardStates, finishedLessons, newCardsOn, type Attempt, type LearnerState } from '../record/state.ts';
import type { Place } from './place.ts';

/** Share of the points that an attempt earned, in whole percent. */
export function percentOf(attempt: Attempt): number {
	const points = attempt.questions.reduce((sum, id) => sum + (attempt.answers[id]?.score ?? 0), 0);
	return attempt.questions.length === 0 ? 0 : Math.floor((100 * points) / attempt.questions.length + 1e-9);
}

export function attemptsOf(state: LearnerState, quiz: string): Attempt[] {
	return state.attempts.filter((attempt) => attempt.quiz === quiz);
}

/** The attempt that waits to be gone on with, if the last one was not finished. */
export function openAttempt(state: LearnerState, quiz: string): Attempt | undefined {
	const last = attemptsOf(state, quiz).at(-1);
	return last && !last.finishedAt ? last : undefined;
}

/** Best result of a quiz in percent; undefined when none was finished. */
export function bestPercent(state: LearnerState, quiz: string): number | undefined {
	const finished = attemptsOf(state, quiz).filter((attempt) => attempt.finishedAt);
	return finished.length === 0 ? undefined : Math.max(...finished.map(percentOf));
}

export type LessonStatus = 'not-started' | 'reading' | 'read';

export function lessonStatus(state: LearnerState, dimension: string): LessonStatus {
	const lesson = state.lessons[dimension];
	if (lesson?.finishedAt) return 'read';
	return lesson ? 'reading' : 'not-started';
}

/** What the learner should do next, one thing only. */
export type NextStep =
	| {
			readonly kind: 'start' | 'lesson' | 'quiz' | 'resume-quiz';
			readonly dimension: Dimension;
			readonly place: Place;
	  }
	| { readonly kind: 'final' | 'resume-final' | 'cards' | 'again'; readonly place: Place };

export function nextStep(course: Course, state: LearnerState, dueToday: number): NextStep {
	const finalQuiz: Place = { screen: 'quiz', quiz: FINAL };
	if (openAttempt(state, FINAL)) return { kind: 'resume-final', place: finalQuiz };
	for (const dimension of course.dimensions) {
		const quiz: Place = { screen: 'quiz', quiz: dimension.id };
		if (openAttempt(state, dimension.id)) return { kind: 'resume-quiz', dimension, place: quiz };
		const status = lessonStatus(state, dimension.id);
		if (status !== 'read') {
			const fresh = Object.keys(state.lessons).length === 0;
			return {
				kind: fresh ? 'start' : 'lesson',
				dimension,
				place: { screen: 'lesson', dimension: dimension.id }
			};
		}
		if (bestPercent(state, dimension.id) === undefined) return { kind: 'quiz', dimension, place: quiz };
	}
	if ((bestPercent(state, FINAL) ?? -1) < course.passMark) return { kind: 'final', place: finalQuiz };
	return dueToday > 0 ? { kind: 'cards', place: { screen: 'cards' } } : { kind: 'again', place: finalQuiz };
}

/** The learner's cards of a course at a moment. */
export function cardsAt<C extends QueuedCard>(
	cards: readonly C[],
	state: LearnerState,
	now: number,
	timeZone: string
): Queue<C> & { readonly day: number } {
	const day = studyDay(now, { timeZone, rolloverHour: ROLLOVER_HOUR });
	const queue = queueCards({
		cards,
		states: cardStates(state, cards),
		unlocked: finishedLessons(state),
		newToday: newCardsOn(state, day),
		now,
		day
	});
	return { ...queue, day };
}
