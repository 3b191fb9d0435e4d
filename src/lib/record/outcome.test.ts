import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Course } from '../course/course.ts';
import { countedAttempts, outcomeOf, percentOf, resultOf } from './outcome.ts';
import { NOTHING_YET, type Attempt, type LearnerState } from './state.ts';

const dimension = (id: string) => ({
	id,
	title: id,
	topic: id,
	question: '',
	summary: {},
	principle: '',
	facts: [],
	questions: [],
	cards: [],
	sections: []
});
const course = (
	completion: 'lessons' | 'lessons-and-final',
	score: 'highest' | 'last' = 'highest'
): Course => ({
	id: 'c',
	title: 'C',
	language: 'en',
	summary: '',
	outcomes: [],
	subjects: [],
	dimensions: [dimension('a'), dimension('b')],
	passMark: 80,
	sources: [],
	settings: { ...DEFAULT_SETTINGS, completion, score },
	minutes: 1
});

let count = 0;
function attempt(quiz: string, scores: readonly number[], more: Partial<Attempt> = {}): Attempt {
	const questions = scores.map((_, n) => `q${n}`);
	return {
		id: `a${count++}`,
		quiz,
		seed: 1,
		questions,
		answers: Object.fromEntries(
			scores.map((score, n) => [
				`q${n}`,
				{ response: { format: 'text', text: '' }, score, at: 0, latency: 0 }
			])
		),
		startedAt: 0,
		finishedAt: 1,
		...more
	};
}
const stateOf = (attempts: readonly Attempt[], read: readonly string[] = []): LearnerState => ({
	...NOTHING_YET,
	attempts,
	lessons: Object.fromEntries(read.map((id) => [id, { prompts: {}, finishedAt: 1 }]))
});

describe('the percentage of an attempt', () => {
	it.each([
		[[], 0],
		[[1, 1, 1], 100],
		[[1, 0, 0], 33],
		[[1, 1, 0], 66],
		[[0.7, 0.1], 40],
		[Array<number>(10).fill(0.8), 80]
	])('with the points %j is %i', (scores, percent) =>
		expect(percentOf(attempt('final', scores))).toBe(percent)
	);

	it('counts what was not answered as nothing', () =>
		expect(percentOf(attempt('final', [1], { questions: ['q0', 'q1'] }))).toBe(50));
});

describe('several attempts', () => {
	const attempts = [
		attempt('final', [1, 1, 0, 0]),
		attempt('final', [1, 0, 0, 0]),
		attempt('final', [1, 1, 1, 1], { practice: true }),
		attempt('final', [1, 1, 1, 1], { finishedAt: undefined }),
		attempt('a', [1])
	];
	it('count when they are finished and no practice', () =>
		expect(countedAttempts(stateOf(attempts), 'final')).toEqual(attempts.slice(0, 2)));
	it.each([
		['highest', 50],
		['last', 25]
	] as const)('lead to the %s result', (rule, result) =>
		expect(resultOf(stateOf(attempts), 'final', rule)).toBe(result)
	);
	it('lead to none where there are none', () =>
		expect(resultOf(stateOf(attempts), 'b', 'last')).toBeUndefined());
});

describe('the outcome', () => {
	it.each([
		['lessons', [], [], 0, false],
		['lessons', ['a'], [], 0.5, false],
		['lessons', ['a', 'b'], [], 1, true],
		['lessons-and-final', ['a', 'b'], [], 2 / 3, false],
		['lessons-and-final', ['a', 'b'], [attempt('final', [0])], 1, true],
		['lessons-and-final', [], [attempt('final', [1])], 1 / 3, false],
		['lessons', ['a', 'gone'], [], 0.5, false]
	] as const)('of %s, read %j: progress', (completion, read, attempts, progress, isComplete) => {
		expect(outcomeOf(course(completion), stateOf(attempts, read), 80)).toMatchObject({
			progress,
			isComplete
		});
	});

	it.each([
		[[0.8, 0.8], 80, true],
		[[0.8, 0.7], 75, false],
		[[0.8, 0.7], 75, true, 75]
	])('of points %j is %i percent, passed: %s', (points, score, isPassed, passMark = 80) => {
		expect(outcomeOf(course('lessons'), stateOf([attempt('final', points)]), passMark)).toMatchObject({
			score,
			isPassed
		});
	});

	it('is undecided before a final quiz, and tells of each dimension', () => {
		const outcome = outcomeOf(course('lessons'), stateOf([attempt('a', [1, 0])], ['b']), 80);
		expect(outcome).toMatchObject({ score: undefined, isPassed: undefined });
		expect(outcome.dimensions).toEqual([
			{ dimension: 'a', isRead: false, score: 50 },
			{ dimension: 'b', isRead: true, score: undefined }
		]);
	});
});
