import { describe, expect, it } from 'vitest';
import { endOf, GRACE, isRunning, mayTellResult, phaseOf } from './phase.ts';

const opening = { opensAt: 1000, closesAt: 100_000 };

describe('an assignment', () => {
	it.each([
		[999, 'before'],
		[1000, 'open'],
		[99_999, 'open'],
		[100_000, 'closed']
	])('at %i is %s', (now, phase) => {
		expect(phaseOf(opening, now)).toBe(phase);
	});

	it('without an end stays open', () => {
		expect(phaseOf({ opensAt: 0, closesAt: null }, Number.MAX_SAFE_INTEGER)).toBe('open');
	});
});

describe('an attempt', () => {
	it.each([
		['with its limit', 1, { opensAt: 0, closesAt: null }, 10_000, 70_000],
		['with the closing, where that is sooner', 2, opening, 10_000, 100_000],
		['with its limit, where that is sooner', 1, opening, 10_000, 70_000],
		['never', null, { opensAt: 0, closesAt: null }, 10_000, null]
	] as const)('ends %s', (_, timeLimit, times, now, end) => {
		expect(endOf(times, timeLimit, now)).toBe(end);
	});

	it('takes what was under way at its end, and nothing later', () => {
		const attempt = { finishedAt: null, endsAt: 50_000 };
		expect(isRunning(attempt, 50_000 + GRACE)).toBe(true);
		expect(isRunning(attempt, 50_001 + GRACE)).toBe(false);
		expect(isRunning({ ...attempt, finishedAt: 20_000 }, 20_000)).toBe(false);
	});

	it.each([
		['at-once', false, 5000, false],
		['at-end', false, 5000, false],
		['at-end', true, 5000, true],
		['after-closing', true, 99_999, false],
		['after-closing', true, 100_000, true]
	] as const)('told %s, finished: %s, at %i: %s', (feedback, isFinished, now, told) => {
		expect(mayTellResult(feedback, opening, { isFinished }, now)).toBe(told);
	});
});
