import { describe, expect, it } from 'vitest';
import {
	answer,
	deckOf,
	FIRST_DAY,
	momentOf,
	studyOf,
	type Answer
} from '../../../../tests/support/study-builder.ts';
import { planDay } from '../plan/plan-day.ts';
import { activityByDay } from './activity.ts';
import { forecast } from './forecast.ts';
import { recallsOf, retentionByWeek } from './retention.ts';
import { stabilitySpread } from './stability.ts';

/** 2024-10-07, a Monday. */
const MONDAY = FIRST_DAY + 3;
const deck = deckOf(6);
const rate = (rating: Answer['rating'], card: string, day: number, latency = 6_000): Answer => ({
	card,
	rating,
	day,
	latency
});

describe('retentionByWeek', () => {
	it('counts the first answer of a day to a card that was met before, by weeks from Monday', () => {
		const { reviews } = answer(studyOf(deck), [
			rate('good', 'c0', MONDAY - 1),
			rate('good', 'c1', MONDAY - 1),
			// Met today, so it tells nothing yet; and a second answer of a day tells of the first.
			rate('again', 'c2', MONDAY),
			rate('good', 'c0', MONDAY),
			rate('again', 'c1', MONDAY + 6),
			rate('good', 'c1', MONDAY + 6),
			rate('hard', 'c2', MONDAY + 21)
		]);
		expect(retentionByWeek(reviews)).toEqual([
			{ from: MONDAY, reviews: 2, recalled: 1 },
			{ from: MONDAY + 7, reviews: 0, recalled: 0 },
			{ from: MONDAY + 14, reviews: 0, recalled: 0 },
			{ from: MONDAY + 21, reviews: 1, recalled: 1 }
		]);
		expect(recallsOf(reviews).map(({ review, elapsed }) => [review.card, elapsed])).toEqual([
			['c0', 1],
			['c1', 7],
			['c2', 21]
		]);
		expect(retentionByWeek([])).toEqual([]);
	});
});

describe('activityByDay', () => {
	it('counts every answer and its time, cramming too, and no coffee break', () => {
		const { reviews } = answer(studyOf(deck), [
			rate('good', 'c0', FIRST_DAY + 2, 30_000),
			rate('again', 'c1', FIRST_DAY, 60_000),
			rate('good', 'c1', FIRST_DAY, 3_600_000)
		]);
		expect(activityByDay({ reviews, crammed: reviews.slice(0, 1) })).toEqual([
			{ day: FIRST_DAY, reviews: 2, minutes: 3 },
			{ day: FIRST_DAY + 2, reviews: 2, minutes: 1 }
		]);
	});
});

describe('stabilitySpread', () => {
	it('puts each card that was answered into the band of its stability', () => {
		const study = answer(studyOf(deck), [
			rate('again', 'c0', FIRST_DAY),
			rate('good', 'c1', FIRST_DAY),
			rate('easy', 'c2', FIRST_DAY)
		]);
		const bands = stabilitySpread(study);
		expect(bands.reduce((sum, { cards }) => sum + cards, 0)).toBe(3);
		expect(bands.find(({ from }) => from === 0)?.cards).toBe(1);
		expect(bands.find(({ from }) => from === 1)?.cards).toBe(1);
		expect(bands.at(-1)).toMatchObject({ from: 180, to: Infinity, cards: 0 });
	});
});

describe('forecast', () => {
	const at = (day: number) => ({ now: momentOf(day), day });

	it('begins with what today still asks for, a card that comes back within the session included', () => {
		const study = answer(studyOf(deckOf(10)), [
			rate('again', 'c0', FIRST_DAY),
			rate('good', 'c1', FIRST_DAY)
		]);
		expect(forecast(study, at(FIRST_DAY), 5)[0]).toMatchObject({ day: FIRST_DAY, reviews: 1, fresh: 8 });
	});

	it("begins with what today's plan asks for, and ends where there is nothing more to learn", () => {
		const study = studyOf(deckOf(50), { minutesADay: 10 });
		const days = forecast(study, at(FIRST_DAY), 30);
		const plan = planDay(study, FIRST_DAY);
		expect(days).toHaveLength(30);
		expect(days[0]).toMatchObject({ reviews: plan.reviews.length, fresh: plan.fresh.length });
		expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(50);
		for (const { minutes } of days) expect(minutes).toBeLessThanOrEqual(10);
		// Each comes back after some three days, and again in the weeks after.
		expect(days.reduce((sum, { reviews }) => sum + reviews, 0)).toBeGreaterThanOrEqual(100);
	});

	it('asks for one of some siblings a day, as the plan does', () => {
		const pairs = deckOf(20, (index) => ({
			siblings: [`c${index}`, index % 2 === 0 ? `c${index + 1}` : `c${index - 1}`]
		}));
		for (const study of [
			studyOf(pairs),
			answer(
				studyOf(pairs),
				pairs.map(({ id }) => rate('good', id, FIRST_DAY - 40))
			)
		]) {
			const days = forecast(study, at(FIRST_DAY), 30);
			const plan = planDay(study, FIRST_DAY);
			expect(days[0]).toMatchObject({ reviews: plan.reviews.length, fresh: plan.fresh.length });
			expect(plan.reviews.length + plan.fresh.length).toBe(10);
			expect((days[1]?.reviews ?? 0) + (days[1]?.fresh ?? 0)).toBe(10);
		}
	});

	it('shows what was put off today on the days after, and nothing on days off', () => {
		const known = answer(
			studyOf(deckOf(100), { minutesADay: 5, weekdaysOff: [0] }),
			deckOf(100).map(({ id }) => rate('good', id, FIRST_DAY))
		);
		const days = forecast(known, at(FIRST_DAY + 30), 14);
		for (const { day, reviews } of days) if ((day + 4) % 7 === 0) expect(reviews).toBe(0);
		const open = days.filter(({ day }) => (day + 4) % 7 !== 0);
		expect(open.slice(0, 3).every(({ reviews }) => reviews > 10)).toBe(true);
	});

	it('ends on the day before a date', () => {
		const study = { ...studyOf(deckOf(50)), dates: [{ day: FIRST_DAY + 9, target: 0.9 }] };
		const days = forecast(study, at(FIRST_DAY), 30);
		expect(days).toHaveLength(9);
		expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(50);
	});
});
