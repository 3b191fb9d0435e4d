import { describe, expect, it } from 'vitest';
import { countedAttempt, percentOfAttempt } from './attempt-score.ts';

const attempts = [
	{ number: 2, score: 8, questions: 10 },
	{ number: 1, score: 5, questions: 10 },
	{ number: 3, score: 4, questions: 5 }
];

describe('of several attempts', () => {
	it.each([
		['first', 1],
		['last', 3],
		// As good as the third, and before it.
		['highest', 2]
	] as const)('the %s counts', (counts, number) => {
		expect(countedAttempt(attempts, counts)?.number).toBe(number);
	});

	it('none counts where none is finished', () => {
		expect(countedAttempt([], 'highest')).toBeUndefined();
	});
});

it('a share of the points is whole percent, and a hair below a mark is not below it', () => {
	expect(percentOfAttempt({ number: 1, score: 0.7 + 0.1, questions: 1 })).toBe(80);
	expect(percentOfAttempt({ number: 1, score: 2, questions: 3 })).toBe(66);
	expect(percentOfAttempt({ number: 1, score: 0, questions: 0 })).toBe(0);
});
