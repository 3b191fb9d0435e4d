import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { NEW_A_DAY } from '../cards/queue.ts';
import { FINAL } from '../quiz/blueprint.ts';
import type { EventDetail } from '../record/event.ts';
import { attemptsOf, percentOf, resultOf } from '../record/outcome.ts';
import { apply, NOTHING_YET, type Attempt, type LearnerState } from '../record/state.ts';
import { cardsAt, lessonsLeft, lessonStatus, nextStep, openAttempt, type NextStep } from './progress.ts';

const { course, cards } = await loadBundledCourse('kpo-vs-bpo');
const START = Date.parse('2025-06-10T10:00:00Z');
const [first, second] = course.dimensions.map(({ id }) => id);
if (!first || !second) throw new Error('the course has too few dimensions');

/** A learner at work: what they do one second after the other. */
function createLearner() {
	let state: LearnerState = NOTHING_YET;
	let count = 0;
	const learner = {
		get state() {
			return state;
		},
		get now() {
			return START + count * 1000;
		},
		did(...details: EventDetail[]) {
			for (const detail of details) {
				count += 1;
				state = apply(state, { ...detail, id: `e${count}`, at: learner.now, course: course.id });
			}
			return learner;
		},
		read: (dimension: string) => learner.did({ type: 'lesson-finished', dimension }),
		begin: (quiz: string, attempt = `${quiz}-${count}`) =>
			learner.did({ type: 'quiz-started', attempt, quiz, seed: 1, questions: ['q1', 'q2', 'q3', 'q4'] }),
		/** Answers the first of the open attempt's questions, with a score each, and ends it. */
		finish(quiz: string, ...scores: number[]) {
			const attempt = openAttempt(state, quiz)?.id ?? 'none is open';
			learner.did(
				...scores.map((score, n): EventDetail => {
					const response = { format: 'choice', option: 'x' } as const;
					return { type: 'answered', attempt, question: `q${n + 1}`, response, score, latency: 500 };
				})
			);
			return learner.did({ type: 'quiz-finished', attempt });
		},
		pass: (quiz: string) => learner.begin(quiz).finish(quiz, 1, 1, 1, 1)
	};
	return learner;
}

const brief = (step: NextStep) => ('dimension' in step ? `${step.kind} ${step.dimension.id}` : step.kind);

describe('nextStep', () => {
	it('leads through a whole course, one thing after the other', () => {
		const learner = createLearner();
		const steps: string[] = [];
		const expected: string[] = [];
		for (const { id } of course.dimensions) {
			expected.push(id === first ? `start ${id}` : `lesson ${id}`, `quiz ${id}`, `resume-quiz ${id}`);
			steps.push(brief(nextStep(course, learner.state, 0)));
			learner.read(id);
			steps.push(brief(nextStep(course, learner.state, 0)));
			learner.begin(id);
			steps.push(brief(nextStep(course, learner.state, 0)));
			learner.finish(id, 1, 0, 0, 0);
		}
		expected.push('final', 'resume-final', 'final', 'again', 'cards');
		steps.push(brief(nextStep(course, learner.state, 5)));
		learner.begin(FINAL);
		steps.push(brief(nextStep(course, learner.state, 5)));
		learner.finish(FINAL, 1, 1, 0, 0);
		steps.push(brief(nextStep(course, learner.state, 5)));
		learner.pass(FINAL);
		steps.push(brief(nextStep(course, learner.state, 0)), brief(nextStep(course, learner.state, 5)));
		expect(steps).toEqual(expected);
	});

	it('always has a way forward that leads to the end', () => {
		const learner = createLearner();
		let steps = 0;
		for (let step = nextStep(course, learner.state, 0); step.kind !== 'again' && steps < 100; steps++) {
			if (step.place.screen === 'lesson') learner.read(step.place.dimension);
			if (step.place.screen === 'quiz') learner.pass(step.place.quiz);
			step = nextStep(course, learner.state, 0);
		}
		expect(steps).toBe(2 * course.dimensions.length + 1);
	});

	it('points at the screen that it speaks of', () => {
		const learner = createLearner();
		expect(nextStep(course, learner.state, 0).place).toEqual({ screen: 'lesson', dimension: first });
		learner.read(first);
		expect(nextStep(course, learner.state, 0).place).toEqual({ screen: 'quiz', quiz: first });
		for (const { id } of course.dimensions) learner.read(id).pass(id);
		expect(nextStep(course, learner.state, 0).place).toEqual({ screen: 'quiz', quiz: FINAL });
		learner.pass(FINAL);
		expect(nextStep(course, learner.state, 3).place).toEqual({ screen: 'cards' });
		expect(nextStep(course, learner.state, 0).place).toEqual({ screen: 'quiz', quiz: FINAL });
	});

	it('goes on with a lesson that was begun, and no longer says start', () => {
		const learner = createLearner();
		learner.did({ type: 'prompt-answered', dimension: first, fact: 'f', target: 'kpo', correct: true });
		expect(brief(nextStep(course, learner.state, 0))).toBe(`lesson ${first}`);
	});

	it('goes on with the final quiz before anything else', () => {
		const learner = createLearner().begin(FINAL);
		expect(brief(nextStep(course, learner.state, 0))).toBe('resume-final');
	});

	it('comes back to what was left out', () => {
		const learner = createLearner().read(second).pass(second);
		expect(brief(nextStep(course, learner.state, 0))).toBe(`lesson ${first}`);
	});

	it('asks for the final quiz until it is passed, by the best result', () => {
		const learner = createLearner();
		for (const { id } of course.dimensions) learner.read(id).pass(id);
		learner.begin(FINAL).finish(FINAL, 1, 1, 1);
		expect(course.passMark).toBeGreaterThan(75);
		expect(brief(nextStep(course, learner.state, 0))).toBe('final');
		learner.pass(FINAL);
		learner.begin(FINAL).finish(FINAL, 0, 0, 0, 0);
		expect(brief(nextStep(course, learner.state, 0))).toBe('again');
	});
});

describe('percentOf', () => {
	const attemptOf = (questions: number, scores: readonly number[]): Attempt => ({
		id: 'a1',
		quiz: FINAL,
		seed: 1,
		questions: Array.from({ length: questions }, (_, n) => `q${n}`),
		startedAt: START,
		answers: Object.fromEntries(
			scores.map((score, n) => [
				`q${n}`,
				{ response: { format: 'choice', option: 'x' }, score, at: START, latency: 1 }
			])
		)
	});

	it.each([
		{ about: 'nothing answered', questions: 4, scores: [], percent: 0 },
		{ about: 'all right', questions: 3, scores: [1, 1, 1], percent: 100 },
		{ about: 'what was left out, as wrong', questions: 4, scores: [1], percent: 25 },
		{ about: 'two of three, not rounded up to a pass', questions: 3, scores: [1, 1, 0], percent: 66 },
		{ about: 'parts', questions: 2, scores: [0.25, 0.5], percent: 37 },
		// 0.7 + 0.2 + 0.1 is a little less than 1 to a computer.
		{ about: 'parts that make a whole', questions: 3, scores: [0.7, 0.2, 0.1], percent: 33 },
		{ about: 'ten tenths', questions: 10, scores: Array.from({ length: 10 }, () => 0.8), percent: 80 },
		{ about: 'no questions', questions: 0, scores: [], percent: 0 }
	])('counts $about', ({ questions, scores, percent }) => {
		expect(percentOf(attemptOf(questions, scores))).toBe(percent);
	});
});

describe('attempts and lessons', () => {
	it('tells the attempts at one quiz from those at others', () => {
		const { state } = createLearner().begin(first, 'a1').finish(first).begin(second, 'a2').begin(first, 'a3');
		expect(attemptsOf(state, first).map(({ id }) => id)).toEqual(['a1', 'a3']);
		expect(openAttempt(state, first)?.id).toBe('a3');
		expect(openAttempt(state, FINAL)).toBeUndefined();
	});

	it('leaves nothing open once the last attempt is finished', () => {
		const { state } = createLearner().begin(first, 'a1').begin(first, 'a2').finish(first);
		expect(openAttempt(state, first)).toBeUndefined();
	});

	it('takes the best finished result, not the last, nor one that is still open', () => {
		const learner = createLearner();
		expect(resultOf(learner.state, first, 'highest')).toBeUndefined();
		learner.begin(first).finish(first, 1, 1, 0, 0).begin(first).finish(first, 1, 0, 0, 0).begin(first);
		expect(resultOf(learner.state, first, 'highest')).toBe(50);
	});

	it('is nothing to have finished with nothing right', () => {
		expect(resultOf(createLearner().begin(first).finish(first).state, first, 'highest')).toBe(0);
	});

	it('knows how far a lesson was read', () => {
		const learner = createLearner();
		expect(lessonStatus(learner.state, first)).toBe('not-started');
		learner.did({ type: 'prompt-answered', dimension: first, fact: 'f', target: 'kpo', correct: true });
		expect(lessonStatus(learner.state, first)).toBe('reading');
		expect(lessonStatus(learner.read(first).state, first)).toBe('read');
	});
});

describe('cardsAt', () => {
	const at = (learner: { state: LearnerState }, now: number) =>
		cardsAt(cards, learner.state, now, 'Europe/Berlin');

	it('has no cards before a lesson is finished, then those of the lesson', () => {
		const learner = createLearner();
		expect(at(learner, learner.now)).toMatchObject({ next: undefined, dueToday: 0, unlocked: 0 });
		learner.read(first);
		const own = cards.filter(({ dimension }) => dimension === first);
		const queue = at(learner, learner.now);
		expect(queue.unlocked).toBe(own.length);
		expect(queue.dueToday).toBe(Math.min(NEW_A_DAY, own.length));
		expect(queue.next).toBe(own[0]);
	});

	it("goes by the learner's study day", () => {
		const learner = createLearner().read(first);
		const day = Date.parse('2025-06-10T00:00Z') / 86_400_000;
		expect(at(learner, Date.parse('2025-06-11T03:59:00+02:00')).day).toBe(day);
		expect(at(learner, Date.parse('2025-06-11T04:00:00+02:00')).day).toBe(day + 1);
	});

	it("counts what was met today against the day's new cards, and not tomorrow", () => {
		const learner = createLearner();
		for (const { id } of course.dimensions) learner.read(id);
		const { day } = at(learner, learner.now);
		for (const card of cards.slice(0, NEW_A_DAY))
			learner.did({
				type: 'reviewed',
				card: card.id,
				revision: card.revision,
				rating: 'easy',
				day,
				latency: 900
			});
		expect(at(learner, learner.now)).toMatchObject({ next: undefined, dueToday: 0 });
		expect(at(learner, learner.now + 86_400_000).next).toBe(cards[NEW_A_DAY]);
	});

	it('brings a forgotten card back after its step, in the same session', () => {
		const learner = createLearner().read(first);
		const { next, day } = at(learner, learner.now);
		if (!next) throw new Error('no card');
		learner.did({
			type: 'reviewed',
			card: next.id,
			revision: next.revision,
			rating: 'again',
			day,
			latency: 900
		});
		expect(at(learner, learner.now).next).not.toBe(next);
		expect(at(learner, learner.now + 10 * 60_000).next).toBe(next);
	});

	it('starts a card anew when its fact was revised', () => {
		const learner = createLearner().read(first);
		const { next, day, dueToday } = at(learner, learner.now);
		if (!next) throw new Error('no card');
		const revision = next.revision - 1;
		learner.did({ type: 'reviewed', card: next.id, revision, rating: 'easy', day, latency: 900 });
		expect(at(learner, learner.now + 86_400_000).next).toBe(next);
		expect(dueToday).toBeGreaterThan(0);
	});
});

describe('what an LMS still waits for', () => {
	const opened = (keeps: 'lms' | 'local' | 'browser') => ({ state: NOTHING_YET, keeps });

	it('is every lesson that is not finished', () => {
		const learner = createLearner();
		const left = () => lessonsLeft(course, { state: learner.state, opened: opened('lms') });
		expect(left()).toBe(course.dimensions.length);
		learner.read(first).did({ type: 'prompt-answered', dimension: second, fact: 'f', target: 't', correct: true });
		expect(left()).toBe(course.dimensions.length - 1);
		for (const { id } of course.dimensions) learner.read(id);
		expect(left()).toBe(0);
	});

	it.each(['local', 'browser', undefined] as const)('is nothing where nobody reports: %s', (keeps) => {
		expect(lessonsLeft(course, { state: NOTHING_YET, opened: keeps && opened(keeps) })).toBe(0);
	});
});
