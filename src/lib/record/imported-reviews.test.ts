import { describe, expect, it } from 'vitest';
import type { LearningEvent } from './event.ts';
import { importReviews } from './imported-reviews.ts';
import { replayEvents } from './state.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const berlin = { timeZone: 'Europe/Berlin', rolloverHour: 4 };
const courses = new Map([['tea', [{ id: 'who.a', revision: 1 }]]]);
const found = {
	course: 'tea',
	card: 'who.a',
	revision: 1,
	at: NOW - 60_000,
	rating: 'good',
	latency: 900
} as const;
const here: LearningEvent = {
	...{ id: 'k3x', at: found.at, course: 'tea', type: 'reviewed', card: 'who.a', revision: 1 },
	...{ rating: 'good', day: 20_605, latency: 900 }
};

describe('importReviews', () => {
	it('makes an event of a review, on the learner’s study day', () => {
		const late = { ...found, at: Date.UTC(2026, 4, 31, 0, 30) };
		const { add } = importReviews([], [late], courses, NOW, berlin);
		// Half past two in Berlin is still the thirtieth.
		const day = Date.UTC(2026, 4, 30) / 86_400_000;
		expect(add).toEqual([{ ...late, id: add[0]?.id, type: 'reviewed', day }]);
	});

	it('the same file twice changes nothing, and gives another device the same events', () => {
		const { add } = importReviews([], [found], courses, NOW, berlin);
		expect(importReviews(add, [found], courses, NOW, berlin)).toMatchObject({ add: [], known: 1 });
		expect(importReviews([], [found], courses, NOW + 5, { ...berlin }).add).toEqual(add);
	});

	it('knows its own reviews again, to the second, and the undone ones too', () => {
		const undone: LearningEvent = { id: 'k3y', at: NOW, course: 'tea', type: 'review-undone', review: 'k3x' };
		for (const at of [found.at, found.at + 999, found.at - 999])
			expect(importReviews([here, undone], [{ ...found, at }], courses, NOW, berlin)).toMatchObject({
				add: [],
				known: 1
			});
		expect(importReviews([here], [{ ...found, at: found.at + 1000 }], courses, NOW, berlin).add).toHaveLength(
			1
		);
	});

	it.each([
		['another course', { ...found, course: 'wine' }],
		['a card that is gone', { ...found, card: 'who.b' }],
		['a card with another meaning', { ...found, revision: 2 }]
	])('counts a review of %s and leaves it out', (_, review) => {
		expect(importReviews([], [review], courses, NOW, berlin)).toMatchObject({ add: [], ofNoCard: 1 });
	});

	it('leaves out what lies in the future', () => {
		const review = { ...found, at: NOW + 25 * 3_600_000 };
		expect(importReviews([], [review], courses, NOW, berlin)).toMatchObject({ add: [], ahead: 1 });
	});

	it('passes over what the store has that is no event', () => {
		const junk = [null, 'x', { id: 'junk' }, { ...here, at: 'noon' }];
		expect(importReviews(junk, [found], courses, NOW, berlin).add).toHaveLength(1);
	});

	it('a review that came back on one device and was made on another counts once after their records are joined', () => {
		const { add } = importReviews([], [found], courses, NOW, berlin);
		const { 'who.a': card } = replayEvents([...add, here]).cards;
		expect(card?.reviews.map(({ event }) => event)).toEqual(['k3x']);
		expect(card?.state?.reps).toBe(1);
		const undone: LearningEvent = { id: 'k3y', at: NOW, course: 'tea', type: 'review-undone', review: 'k3x' };
		expect(replayEvents([...add, here, undone]).cards['who.a']?.state).toBeUndefined();
	});
});
