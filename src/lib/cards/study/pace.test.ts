import { describe, expect, it } from 'vitest';
import { answer, deckOf, FIRST_DAY, studyOf, type Answer } from '../../../../tests/support/study-builder.ts';
import { DEFAULT_PACE, paceOf } from './pace.ts';

const deck = deckOf(60);
const all = (day: number, latency: number, rating: Answer['rating'] = 'good'): Answer[] =>
	deck.map(({ id }) => ({ card: id, rating, day, latency }));
const reviewsOf = (...answers: Answer[]) => answer(studyOf(deck), answers).reviews;

describe('paceOf', () => {
	it('is a default until there is enough to go by', () => {
		expect(paceOf([])).toEqual(DEFAULT_PACE);
		expect(paceOf(reviewsOf(...all(FIRST_DAY, 1_000).slice(0, 10)))).toEqual(DEFAULT_PACE);
	});

	it("is the learner's own: of a new card all of its first day, of a known one one answer", () => {
		const reviews = reviewsOf(
			...all(FIRST_DAY, 12_000, 'again'),
			...all(FIRST_DAY, 6_000),
			...all(FIRST_DAY + 3, 4_000)
		);
		expect(paceOf(reviews)).toEqual({ fresh: 18_000, review: 4_000 });
	});

	it('is not moved by a telephone that rang', () => {
		const reviews = reviewsOf(
			...all(FIRST_DAY, 10_000),
			...all(FIRST_DAY + 3, 5_000).map((each, n) => (n % 5 === 0 ? { ...each, latency: 3_600_000 } : each))
		);
		expect(paceOf(reviews).review).toBe(5_000);
	});

	it('goes by the latest answers', () => {
		const slow = Array.from({ length: 20 }, (_, n) => all(FIRST_DAY + n, 20_000)).flat();
		const fast = Array.from({ length: 20 }, (_, n) => all(FIRST_DAY + 20 + n, 3_000)).flat();
		expect(paceOf(reviewsOf(...slow, ...fast)).review).toBe(3_000);
	});
});
