import { describe, expect, it } from 'vitest';
import { answer, deckOf, FIRST_DAY, studyOf, type Answer } from '../../../../tests/support/study-builder.ts';
import type { Study } from '../study/study.ts';
import { planDay } from './plan-day.ts';
import { readinessOf } from './readiness.ts';

const good = (id: string, day: number): Answer => ({ card: id, rating: 'good', day });
const deck = deckOf(60, (index) => ({ dimension: `d${index % 3}`, siblings: [] }));
const by = (study: Study, days: number, target = 0.9): Study => ({
	...study,
	dates: [{ day: FIRST_DAY + days, target }]
});

describe('readinessOf', () => {
	it('is nothing of what was never answered, and near one of what was just recalled', () => {
		const study = studyOf(deck);
		expect(readinessOf(study, FIRST_DAY).all).toMatchObject({ cards: 60, now: 0, onDate: undefined });
		const known = answer(
			study,
			deck.slice(0, 30).map(({ id }) => good(id, FIRST_DAY))
		);
		expect(readinessOf(known, FIRST_DAY).all.now).toBeCloseTo(0.5, 5);
		expect(readinessOf(known, FIRST_DAY + 10).all.now).toBeLessThan(0.45);
	});

	it('is told by dimension, and all together is their mean', () => {
		const known = answer(
			studyOf(deck),
			deck.filter(({ dimension }) => dimension === 'd1').map(({ id }) => good(id, FIRST_DAY))
		);
		const { all, dimensions } = readinessOf(known, FIRST_DAY);
		expect(dimensions.map(({ dimension, now }) => [dimension, now])).toEqual([
			['d0', 0],
			['d1', 1],
			['d2', 0]
		]);
		expect(all.now).toBeCloseTo(1 / 3, 5);
	});

	it('foretells the date, and what would bring every card there', () => {
		const report = readinessOf(by(studyOf(deck, { minutesADay: 2 }), 10), FIRST_DAY);
		expect(report).toMatchObject({ date: 'ahead', daysLeft: 10 });
		expect(report.all.reaching).toBeLessThan(60);
		expect(report.wanted?.minutesADay).toBeGreaterThan(2);
		expect(report.wanted).toMatchObject({ fresh: 60, outOfReach: 0 });
		// With the minutes that it names, all of them get there; with one less, they do not.
		const minutes = report.wanted?.minutesADay ?? 0;
		const within = (minutesADay: number) =>
			readinessOf(by(studyOf(deck, { minutesADay }), 10), FIRST_DAY).all.reaching;
		expect(within(minutes)).toBe(60);
		expect(within(minutes - 1)).toBeLessThan(60);
	});

	it('says what lies behind lessons that are still to be read', () => {
		const study = { ...by(studyOf(deck, { minutesADay: 60 }), 10), unlocked: new Set(['d0', 'd1']) };
		const report = readinessOf(study, FIRST_DAY);
		expect(report.all).toMatchObject({ locked: 20, reaching: 40 });
		expect(report.dimensions[2]).toMatchObject({ locked: 20, onDate: 0, reaching: 0 });
		expect(report.wanted?.fresh).toBe(60);
	});

	it('works on the day before, on the day and after it', () => {
		const study = studyOf(deck, { minutesADay: 5 });
		const before = readinessOf(by(study, 1), FIRST_DAY);
		expect(before).toMatchObject({ date: 'ahead', daysLeft: 1 });
		expect(before.all.reaching).toBe(10);
		expect(before.wanted?.minutesADay).toBe(30);
		for (const days of [0, -3]) {
			const report = readinessOf(by(study, days), FIRST_DAY);
			expect(report).toMatchObject({ date: 'passed', daysLeft: 0, wanted: undefined });
			expect(report.all.onDate).toBeUndefined();
			expect(planDay(by(study, days), FIRST_DAY).fresh).toHaveLength(10);
		}
	});

	it('says that nothing can be done when every day left is a day off', () => {
		const study = by(studyOf(deck, { datesOff: ['2024-10-04', '2024-10-05'] }), 2);
		const report = readinessOf(study, FIRST_DAY);
		expect(report).toMatchObject({ date: 'ahead', daysLeft: 0 });
		expect(report.wanted).toMatchObject({ outOfReach: 60, reviews: 0, fresh: 0 });
		expect(report.all.onDate).toBe(0);
	});
});
