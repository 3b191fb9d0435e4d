import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { likelyShare } from './wilson.ts';

describe('likelyShare', () => {
	// Newcombe 1998, table I, method 3.
	test.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('of %i in %i is that of the literature', (successes, count, from, to) => {
		const range = likelyShare(successes, count);
		expect(range.from).toBeCloseTo(from, 4);
		expect(range.to).toBeCloseTo(to, 4);
	});

	it('tells nothing of nothing', () => {
		expect(likelyShare(0, 0)).toEqual({ from: 0, to: 1 });
	});

	it('holds the share, and narrows with the count', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 400 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(count, part) => {
					const successes = Math.round(count * part);
					const range = likelyShare(successes, count);
					const longer = likelyShare(successes * 9, count * 9);
					expect(range.from).toBeLessThanOrEqual(successes / count + 1e-9);
					expect(range.to).toBeGreaterThanOrEqual(successes / count - 1e-9);
					expect(longer.to - longer.from).toBeLessThan(range.to - range.from);
				}
			)
		);
	});
});
