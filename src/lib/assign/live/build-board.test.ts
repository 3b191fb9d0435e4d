import { describe, expect, test } from 'vitest';
import { GRACE } from '../phase.ts';
import { buildBoard, type LiveAttempt, type LiveFindings } from './build-board.ts';

const NOW = 1_000_000;
const running: LiveAttempt = {
	id: 'one',
	memberId: 'ada',
	number: 1,
	endsAt: null,
	finishedAt: null,
	score: null,
	questions: 2
};
const finished = (change: Partial<LiveAttempt>): LiveAttempt => ({ ...running, finishedAt: NOW, ...change });

function board(attempts: readonly LiveAttempt[], more: Partial<LiveFindings> = {}) {
	return buildBoard(
		{
			members: [{ id: 'ada', name: 'Ada', hasJoined: true }],
			attempts,
			formOf: () => ['x', 'y'],
			scoresOf: () => new Map(),
			stems: new Map([
				['y', 'Why?'],
				['x', 'What?'],
				['z', 'Never asked']
			]),
			settings: { counts: 'highest', passMark: 50 },
			...more
		},
		NOW
	);
}

describe('a member', () => {
	const cases: readonly [string, readonly LiveAttempt[], object][] = [
		['has not begun', [], { state: 'not-begun', attempt: 0, answered: 0, questions: 0, percent: null }],
		['is at it', [running], { state: 'running', attempt: 1, questions: 2, percent: null, hasPassed: false }],
		[
			'is at it for as long as a late answer is taken',
			[{ ...running, endsAt: NOW - GRACE }],
			{ state: 'running' }
		],
		['is finished when the time is up', [{ ...running, endsAt: NOW - GRACE - 1 }], { state: 'finished' }],
		['has passed', [finished({ score: 1 })], { state: 'finished', percent: 50, hasPassed: true }],
		['has not passed', [finished({ score: 0.9 })], { percent: 45, hasPassed: false }],
		[
			'is at it again, with the result of before',
			[finished({ id: 'zero', score: 2 }), { ...running, number: 2 }],
			{ state: 'running', attempt: 2, percent: 100, hasPassed: true }
		],
		[
			'has the best of two, whichever comes first',
			[finished({ number: 2, score: 0 }), finished({ id: 'zero', score: 2 })],
			{ state: 'finished', attempt: 2, percent: 100 }
		]
	];
	test.each(cases)('%s', (_, attempts, expected) => {
		expect(board(attempts).members).toEqual([expect.objectContaining(expected)]);
	});

	test('who is on the list and was never here has not joined', () => {
		const members = [{ id: 'ada', name: 'Ada', hasJoined: false }];
		expect(board([], { members }).members[0]?.state).toBe('not-joined');
	});
});

test('questions are counted over the last attempts, in the order given', () => {
	const attempts = [
		finished({ id: 'before', score: 0 }),
		{ ...running, id: 'ada', number: 2 },
		{ ...running, id: 'ben', memberId: 'ben' }
	];
	const scores = new Map([
		['before', new Map([[0, 0]])],
		[
			'ada',
			new Map([
				[0, 1],
				[1, 0.5]
			])
		],
		['ben', new Map([[1, 1]])]
	]);
	const { questions, members } = board(attempts, {
		// Each has an order of its own.
		formOf: (attempt) => (attempt === 'ben' ? ['y', 'x'] : ['x', 'y']),
		scoresOf: (attempt) => scores.get(attempt) ?? new Map()
	});
	expect(questions).toEqual([
		{ id: 'y', place: 0, stem: 'Why?', asked: 2, answered: 1, right: 0 },
		{ id: 'x', place: 1, stem: 'What?', asked: 2, answered: 2, right: 2 }
	]);
	expect(members[0]?.answered).toBe(2);
});
