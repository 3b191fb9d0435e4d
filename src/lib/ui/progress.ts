import { deriveCards } from '../cards/card.ts';
import { queueCards, type Queue, type QueuedCard } from '../cards/queue.ts';
import { ROLLOVER_HOUR, studyDay } from '../cards/study-day.ts';
import type { Course, Dimension } from '../course/course.ts';
import { FINAL } from '../quiz/blueprint.ts';
import { attemptsOf, resultOf } from '../record/outcome.ts';
import { cardStates, finishedLessons, newCardsOn, type Attempt, type LearnerState } from '../record/state.ts';
import type { LearningSession } from './learning-session.svelte.ts';
import type { Place } from './place.ts';

/** The attempt that waits to be gone on with, if the last one was not finished. */
export function openAttempt(state: LearnerState, quiz: string): Attempt | undefined {
	const last = attemptsOf(state, quiz).at(-1);
	return last && !last.finishedAt ? last : undefined;
}

export type LessonStatus = 'not-started' | 'reading' | 'read';

export function lessonStatus(state: LearnerState, dimension: string): LessonStatus {
	const lesson = state.lessons[dimension];
	if (lesson?.finishedAt) return 'read';
	return lesson ? 'reading' : 'not-started';
}

/** Lessons that an LMS still waits for before the course counts as complete; 0 where nothing is reported. */
export function lessonsLeft(
	course: Course,
	{ state, opened }: Pick<LearningSession, 'state' | 'opened'>
): number {
	const finished = finishedLessons(state);
	return opened?.keeps === 'lms' ? course.dimensions.filter(({ id }) => !finished.has(id)).length : 0;
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
		if (resultOf(state, dimension.id, 'highest') === undefined)
			return { kind: 'quiz', dimension, place: quiz };
	}
	if ((resultOf(state, FINAL, course.settings.score) ?? -1) < course.passMark)
		return { kind: 'final', place: finalQuiz };
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

/** Cards that today asks for; undefined while no finished lesson has unlocked any: then none are made. */
export function cardsDue(
	course: Course,
	session: Pick<LearningSession, 'state' | 'now' | 'timeZone'>
): number | undefined {
	if (finishedLessons(session.state).size === 0) return undefined;
	const queue = cardsAt(deriveCards(course), session.state, session.now(), session.timeZone);
	return queue.unlocked > 0 ? queue.dueToday : undefined;
}
