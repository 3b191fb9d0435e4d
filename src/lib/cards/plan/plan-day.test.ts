import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answer,
	card,
	deckOf,
	FIRST_DAY,
	studyOf,
	type Answer
} from '../../../../tests/support/study-builder.ts';
import { NEW_A_DAY } from '../queue.ts';
import type { Study } from '../study/study.ts';
import { weekdayOf } from './calendar.ts';
import { planDay } from './plan-day.ts';

const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);
const good = (id: string, day: number): Answer => ({ card: id, rating: 'good', day });

/** A learner who answers everything that each day asks for, now and then missing a day or a card. */
const learners = fc
	.record({
		cards: fc.integer({ min: 1, max: 40 }),
		facts: fc.integer({ min: 1, max: 40 }),
		minutes: fc.integer({ min: 1, max: 20 }),
		weekdaysOff: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 3 }),
		date: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
		days: fc.array(
			fc.record({ isThere: fc.boolean(), misses: fc.integer({ min: 2, max: 9 }), share: fc.nat(4) }),
			{ maxLength: 12 }
		)
	})
	.map(({ cards, facts, minutes, weekdaysOff, date, days }) => {
		const deck = deckOf(cards, (index) => ({ siblings: [`f${index % facts}`], dimension: `d${index % 3}` }));
		let study: Study = {
			...studyOf(deck, { minutesADay: minutes, weekdaysOff }),
			dates: date === undefined ? [] : [{ day: FIRST_DAY + date, target: 0.9 }]
		};
		days.forEach(({ isThere, misses, share }, index) => {
			if (!isThere) return;
			const day = FIRST_DAY + index;
			const { reviews, fresh } = planDay(study, day);
			const asked = [...reviews, ...fresh];
			// With a share of 0 all of it.
			const done = asked.slice(0, share === 0 ? undefined : Math.ceil(asked.length / share));
			const answers = done.flatMap(({ id }, n): Answer[] =>
				n % misses === 1 ? [{ card: id, rating: 'again', day }, good(id, day)] : [good(id, day)]
			);
			study = answer(study, answers);
		});
		return { study, day: FIRST_DAY + days.length };
	});

describe('planDay', () => {
	it('asks for a card once a day, and not for one that it may not ask for', () => {
		fc.assert(
			fc.property(learners, fc.nat(39), fc.nat(39), ({ study, day }, gone, locked) => {
				const hidden: Study = {
					...study,
					suspended: new Set([`c${gone}`]),
					buried: new Map([
						[`c${(gone + 1) % 40}`, day],
						[`c${(gone + 2) % 40}`, day - 1]
					]),
					unlocked: new Set(['d0', 'd1', 'd2'].filter((_, index) => index !== locked % 3))
				};
				const { reviews, fresh } = planDay(hidden, day);
				const asked = [...reviews, ...fresh];
				expect(new Set(ids(asked)).size).toBe(asked.length);
				expect(ids(asked)).not.toContain(`c${gone}`);
				expect(ids(asked)).not.toContain(`c${(gone + 1) % 40}`);
				for (const { dimension } of asked) expect(dimension).not.toBe(`d${locked % 3}`);
				for (const { id } of reviews) expect(study.memories.has(id)).toBe(true);
				for (const { id } of fresh) expect(study.memories.has(id)).toBe(false);
			})
		);
	});

	it('asks for nothing on a day off, and for something on it of a learner who wants more', () => {
		fc.assert(
			fc.property(learners, ({ study, day }) => {
				const off: Study = { ...study, settings: { ...study.settings, weekdaysOff: [weekdayOf(day)] } };
				const plan = planDay(off, day);
				expect(plan).toMatchObject({ reviews: [], fresh: [], minutes: 0, isDayOff: true });
				expect(planDay(off, day, 5).isDayOff).toBe(false);
			})
		);
	});

	it('keeps to the daily limit, but for a single card', () => {
		fc.assert(
			fc.property(learners, ({ study, day }) => {
				const { reviews, fresh, minutes } = planDay(study, day);
				if (reviews.length + fresh.length > 1)
					expect(minutes).toBeLessThanOrEqual(study.settings.minutesADay + 1e-9);
			})
		);
	});

	it('stays the same while the day is worked through', () => {
		fc.assert(
			fc.property(learners, fc.nat(), ({ study, day }, n) => {
				const plan = planDay(study, day);
				const asked = [...plan.reviews, ...plan.fresh];
				const done = asked.slice(0, n % (asked.length + 1));
				const answers = done.map(({ id }, index): Answer => ({
					card: id,
					rating: index % 3 === 0 ? 'again' : 'good',
					day
				}));
				expect(planDay(answer(study, answers), day)).toEqual(plan);
			})
		);
	});

	it('never asks for two siblings on a day, without a date', () => {
		fc.assert(
			fc.property(learners, ({ study, day }) => {
				const { reviews, fresh } = planDay({ ...study, dates: [] }, day);
				const siblings = [...reviews, ...fresh].flatMap((each) => each.siblings);
				expect(new Set(siblings).size).toBe(siblings.length);
			})
		);
	});
});

describe('a day without a date ahead', () => {
	const deck = deckOf(200);

	it('asks first for what is most overdue relative to its stability', () => {
		// The first has been waiting longer, but lasts far longer too.
		const study = answer(studyOf(deck.slice(0, 2)), [
			good('c0', FIRST_DAY),
			good('c0', FIRST_DAY + 3),
			good('c0', FIRST_DAY + 14),
			good('c1', FIRST_DAY + 40)
		]);
		const plan = planDay(study, FIRST_DAY + 100);
		expect(ids(plan.reviews)).toEqual(['c1', 'c0']);
	});

	it('spreads what has piled up during a break over days, and lets new cards wait for it', () => {
		let study = studyOf(deck, { minutesADay: 10 });
		study = answer(
			study,
			deck.slice(0, 150).map(({ id }) => good(id, FIRST_DAY))
		);
		const counts: number[] = [];
		let postponed = Infinity;
		for (let day = FIRST_DAY + 60; postponed > 0; day++) {
			const plan = planDay(study, day);
			expect(plan.minutes).toBeLessThanOrEqual(10);
			if (plan.postponed > 0) expect(plan.fresh).toEqual([]);
			expect(plan.postponed).toBeLessThan(postponed);
			postponed = plan.postponed;
			counts.push(plan.reviews.length);
			study = answer(
				study,
				plan.reviews.map(({ id }) => good(id, day))
			);
		}
		expect(counts.length).toBeGreaterThan(2);
		expect(Math.max(...counts)).toBeLessThan(100);
	});

	it('brings a few new cards a day, in the order of teaching', () => {
		const plan = planDay(studyOf(deck, { minutesADay: 60 }), FIRST_DAY);
		expect(ids(plan.fresh)).toEqual(ids(deck.slice(0, NEW_A_DAY)));
		expect(plan.waiting).toBe(deck.length - NEW_A_DAY);
		expect(planDay(studyOf(deck, { minutesADay: 5 }), FIRST_DAY).fresh).toHaveLength(10);
	});

	it('goes on for a learner who wants more', () => {
		const study = studyOf(deck, { minutesADay: 5 });
		expect(planDay(study, FIRST_DAY, 5).fresh).toHaveLength(20);
	});

	it('holds a sibling back until another day', () => {
		const pair = [
			card('who.f', { siblings: ['f'] }),
			card('what.f', { siblings: ['f'] }),
			card('contrast.f', { siblings: [] })
		];
		expect(ids(planDay(studyOf(pair), FIRST_DAY).fresh)).toEqual(['who.f', 'contrast.f']);
		const both = answer(studyOf(pair), [good('who.f', FIRST_DAY), good('what.f', FIRST_DAY)]);
		const plan = planDay(both, FIRST_DAY + 30);
		expect(plan.reviews).toHaveLength(1);
		expect(plan.heldBack).toBe(1);
	});

	it('measures the limit by how long the learner takes', () => {
		const slow = answer(
			studyOf(deck, { minutesADay: 10 }),
			deck.slice(0, 100).map(({ id }) => ({ ...good(id, FIRST_DAY), latency: 20_000 }))
		);
		const later = answer(
			slow,
			deck.slice(0, 50).map(({ id }) => ({ ...good(id, FIRST_DAY + 10), latency: 20_000 }))
		);
		const plan = planDay(later, FIRST_DAY + 60);
		expect(plan.pace.review).toBe(20_000);
		// Ten minutes are thirty of twenty seconds, less what will be forgotten.
		expect(plan.reviews.length).toBeGreaterThan(20);
		expect(plan.reviews.length).toBeLessThanOrEqual(30);
	});
});
