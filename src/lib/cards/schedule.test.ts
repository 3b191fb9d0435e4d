import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_INTERVAL } from './fsrs.ts';
import { memoryModel, recallAfter } from './fsrs.ts';
import { replay, reviewCard, type CardState, type Rating, type Review } from './schedule.ts';
import { ROLLOVER_HOUR, studyDay } from './study-day.ts';

const model = memoryModel();
const recallChance = ({ stability, lastDay }: CardState, day: number) =>
	recallAfter(model, stability, Math.max(0, day - lastDay));

const DAY = 86_400_000;
const MINUTE = 60_000;
const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const START = 20_000;

/** A review at ten in the morning (UTC) of a study day. */
const on = (day: number, rating: Rating): Review => ({ day, rating, at: day * DAY + 10 * 60 * MINUTE });

/** Reviews as they may come: some on one day, some after more than a year. */
const reviews = fc
	.array(
		fc.record({
			rating: fc.constantFrom(...RATINGS),
			gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 400 }))
		}),
		{ minLength: 1, maxLength: 15 }
	)
	.map((steps) => {
		let day = START;
		return steps.map(({ rating, gap }, index): Review => {
			day += gap;
			return { rating, day, at: day * DAY + index * 15 * MINUTE };
		});
	});

/** A card that is answered each time on the day on which it is due. */
function answerWhenDue(cardId: string, ratings: readonly Rating[]): CardState[] {
	let day = START;
	let state: CardState | undefined;
	return ratings.map((rating) => {
		state = reviewCard(cardId, state, on(day, rating));
		if (state.phase === 'review') day = state.dueDay;
		return state;
	});
}

const intervalOf = (state: CardState) => (state.phase === 'review' ? state.dueDay - state.lastDay : 0);

describe('reviewCard', () => {
	it('brings a forgotten card back within the session', () => {
		const review = on(START, 'again');
		expect(reviewCard('c', undefined, review)).toMatchObject({
			phase: 'learning',
			dueAt: review.at + 10 * MINUTE,
			reps: 1,
			lapses: 0,
			lastDay: START
		});
	});

	it('graduates a new card with one good answer', () => {
		const state = reviewCard('c', undefined, on(START, 'good'));
		expect(state).toMatchObject({ phase: 'review', lapses: 0 });
		expect(intervalOf(state)).toBeGreaterThanOrEqual(1);
	});

	it('graduates a card in its step with a good answer', () => {
		const learning = reviewCard('c', undefined, on(START, 'again'));
		expect(reviewCard('c', learning, on(START, 'good'))).toMatchObject({ phase: 'review', reps: 2 });
	});

	it('keeps a card in its step with a hard answer', () => {
		const learning = reviewCard('c', undefined, on(START, 'again'));
		const review = on(START, 'hard');
		expect(reviewCard('c', learning, review)).toMatchObject({
			phase: 'learning',
			dueAt: review.at + 15 * MINUTE
		});
	});

	it('counts a lapse when a card in review is forgotten, and brings it back within the session', () => {
		const known = reviewCard('c', undefined, on(START, 'good'));
		const review = on(START + 2, 'again');
		const lapsed = reviewCard('c', known, review);
		expect(lapsed).toMatchObject({ phase: 'relearning', lapses: 1, dueAt: review.at + 10 * MINUTE });
		expect(lapsed.stability).toBeLessThan(known.stability);
		expect(lapsed.difficulty).toBeGreaterThan(known.difficulty);
	});

	it('lengthens the interval with each good answer, up to the longest', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 20 }), (cardId) => {
				const intervals = answerWhenDue(
					cardId,
					Array.from({ length: 12 }, () => 'good')
				).map(intervalOf);
				const growing = intervals.slice(
					0,
					intervals.findIndex((days) => days > 0.9 * LONGEST_INTERVAL)
				);
				expect(growing.length).toBeGreaterThanOrEqual(3);
				for (const [n, days] of growing.entries())
					if (n > 0) expect(days).toBeGreaterThan(growing[n - 1] ?? 0);
				// At the end only the fuzz still moves it.
				expect(Math.min(...intervals.slice(-3))).toBeGreaterThanOrEqual(0.9 * LONGEST_INTERVAL);
			})
		);
	});

	it('orders the intervals by the answer', () => {
		fc.assert(
			fc.property(reviews, fc.integer({ min: 1, max: 60 }), (before, gap) => {
				const state = replay('c', undefined, [...before, on((before.at(-1)?.day ?? START) + 1, 'good')]);
				const next = (rating: Rating) =>
					intervalOf(reviewCard('c', state, on((state?.lastDay ?? START) + gap, rating)));
				expect(next('again')).toBe(0);
				expect(next('hard')).toBeLessThanOrEqual(next('good'));
				expect(next('good')).toBeLessThanOrEqual(next('easy'));
			})
		);
	});

	it('keeps every interval within a day and the longest, and memory within what FSRS knows', () => {
		fc.assert(
			fc.property(fc.string(), reviews, (cardId, list) => {
				let state: CardState | undefined;
				let lapses = 0;
				for (const [index, review] of list.entries()) {
					if (state?.phase === 'review' && review.rating === 'again') lapses += 1;
					state = reviewCard(cardId, state, review);
					expect(state).toMatchObject({ reps: index + 1, lapses, lastDay: review.day });
					expect(state.difficulty).toBeGreaterThanOrEqual(1);
					expect(state.difficulty).toBeLessThanOrEqual(10);
					expect(state.stability).toBeGreaterThan(0);
					if (state.phase === 'review') {
						expect(Number.isInteger(state.dueDay)).toBe(true);
						expect(intervalOf(state)).toBeGreaterThanOrEqual(1);
						expect(intervalOf(state)).toBeLessThanOrEqual(LONGEST_INTERVAL);
					} else {
						expect(state.dueAt - review.at).toBeGreaterThan(0);
						expect(state.dueAt - review.at).toBeLessThanOrEqual(15 * MINUTE);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});

	// Fuzz runs past ts-fsrs's own maximum.
	it('reaches the longest interval and never passes it', () => {
		const longest = Array.from({ length: 200 }, (_, n) =>
			answerWhenDue(`card-${n}`, ['easy', 'easy', 'easy', 'easy', 'easy']).map(intervalOf)
		).flat();
		expect(Math.max(...longest)).toBe(LONGEST_INTERVAL);
	});

	it('spreads cards that were learnt together over several days', () => {
		const days = Array.from({ length: 40 }, (_, n) =>
			intervalOf(reviewCard(`card-${n}`, undefined, on(START, 'easy')))
		);
		expect(new Set(days).size).toBeGreaterThan(1);
	});

	// A flight to the west, or two devices in two time zones: time goes on while the study day goes back.
	it('takes a later review on an earlier study day as one of the same day', () => {
		const first = reviewCard('c', undefined, on(START, 'good'));
		const back = reviewCard('c', first, { ...on(START - 1, 'good'), at: START * DAY + DAY / 2 });
		const same = reviewCard('c', first, on(START, 'good'));
		expect(back).toEqual(same);
		expect(recallChance(first, START - 1)).toBe(1);
	});
});

describe('replay', () => {
	it('is one review after the other', () => {
		fc.assert(
			fc.property(fc.string(), reviews, fc.nat(), (cardId, list, n) => {
				const cut = n % (list.length + 1);
				const whole = replay(cardId, undefined, list);
				const head = replay(cardId, undefined, list.slice(0, cut));
				expect(replay(cardId, head, list.slice(cut))).toEqual(whole);
				let state: CardState | undefined;
				for (const review of list) state = reviewCard(cardId, state, review);
				expect(state).toEqual(whole);
			})
		);
	});

	it('leads to the same whatever is scheduled in between', () => {
		fc.assert(
			fc.property(reviews, reviews, (list, others) => {
				const alone = replay('c', undefined, list);
				let state: CardState | undefined;
				for (const review of list) {
					replay('other', undefined, others);
					state = reviewCard('c', state, review);
				}
				expect(state).toEqual(alone);
			})
		);
	});

	it('of nothing is where it began', () => {
		expect(replay('c', undefined, [])).toBeUndefined();
		const state = reviewCard('c', undefined, on(START, 'good'));
		expect(replay('c', state, [])).toBe(state);
	});
});

/**
 * FSRS-6, written from its published description and default parameters, apart from ts-fsrs.
 * Source: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */
const published = (() => {
	const w = [
		0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
		0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
	];
	const W = (n: number) => w[n] ?? NaN;
	const grade = (rating: Rating) => RATINGS.indexOf(rating) + 1;
	const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
	const firstDifficulty = (g: number) => W(4) - Math.exp(W(5) * (g - 1)) + 1;
	const recall = (days: number, stability: number) => {
		const factor = 0.9 ** (-1 / W(20)) - 1;
		return (1 + (factor * days) / stability) ** -W(20);
	};
	interface Memory {
		readonly stability: number;
		readonly difficulty: number;
	}
	function step(before: Memory | undefined, days: number, rating: Rating): Memory {
		const g = grade(rating);
		if (!before) return { stability: W(g - 1), difficulty: within(firstDifficulty(g), 1, 10) };
		const { stability: s, difficulty: d } = before;
		const damped = d + (-W(6) * (g - 3) * (10 - d)) / 9;
		const difficulty = within(W(7) * firstDifficulty(4) + (1 - W(7)) * damped, 1, 10);
		if (days === 0) {
			const growth = Math.exp(W(17) * (g - 3 + W(18))) * s ** -W(19);
			return { difficulty, stability: s * (g >= 3 ? Math.max(1, growth) : growth) };
		}
		const r = recall(days, s);
		if (g === 1) {
			const forgotten = W(11) * d ** -W(12) * ((s + 1) ** W(13) - 1) * Math.exp(W(14) * (1 - r));
			return { difficulty, stability: Math.min(forgotten, s / Math.exp(W(17) * W(18))) };
		}
		const bonus = (g === 2 ? W(15) : 1) * (g === 4 ? W(16) : 1);
		const growth = Math.exp(W(8)) * (11 - d) * s ** -W(9) * (Math.exp(W(10) * (1 - r)) - 1) * bonus;
		return { difficulty, stability: s * (1 + growth) };
	}
	return { step, recall };
})();

describe('the published FSRS-6', () => {
	const sequence = (text: string) =>
		text.split(' ').map((part): readonly [days: number, rating: Rating] => {
			const [, days, letter] = /^(\d+)([ahge])$/.exec(part) ?? [];
			const rating = RATINGS.find((each) => each.startsWith(letter ?? '-'));
			if (!rating) throw new Error(`no step: ${part}`);
			return [Number(days), rating];
		});

	// Days since the review before and the answer's first letter. No hard answer on the same day: there ts-fsrs keeps
	// stability from falling, which the description asks for good and easy ones alone.
	it.each([
		'0g',
		'0a 0g 3g 8g 20g',
		'0g 2g 11g 46g 163g',
		'0g 2g 11a 0g 4g 9g',
		'0h 1h 3h 8h 19h',
		'0e 8e 60e 180e',
		'0a 0a 0a 0g 1a 0g 1a 0g 2g',
		'0g 0g 0e 5g 400g 1a',
		'0e 365a 0a 0g 30e 2h'
	])('remembers %s alike', (text) => {
		let day = START;
		let ours: CardState | undefined;
		let theirs: ReturnType<typeof published.step> | undefined;
		for (const [days, rating] of sequence(text)) {
			day += days;
			ours = reviewCard('oracle', ours, on(day, rating));
			theirs = published.step(theirs, days, rating);
			// ts-fsrs rounds to eight places at each step.
			expect(ours.stability / theirs.stability).toBeCloseTo(1, 5);
			expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 5);
		}
	});

	it('forgets alike', () => {
		const state = reviewCard('oracle', undefined, on(START, 'good'));
		for (const days of [0, 1, 2, 5, 30, 365])
			expect(recallChance(state, START + days)).toBeCloseTo(published.recall(days, state.stability), 6);
	});

	it.each([
		{
			about: 'late in New York and early the next morning: one day, though none in UTC',
			timeZone: 'America/New_York',
			times: ['2025-06-10T23:30:00-04:00', '2025-06-11T05:00:00-04:00'],
			days: 1
		},
		{
			about: 'an early morning in Kolkata and the same evening: none, though a day in UTC',
			timeZone: 'Asia/Kolkata',
			times: ['2025-06-10T05:00:00+05:30', '2025-06-10T23:30:00+05:30'],
			days: 0
		},
		{
			about: 'a morning in New York and the next evening: one day, though two in UTC',
			timeZone: 'America/New_York',
			times: ['2025-06-10T10:00:00-04:00', '2025-06-11T23:30:00-04:00'],
			days: 1
		},
		{
			about: 'an evening in Kolkata and early the next morning: one day, though none in UTC',
			timeZone: 'Asia/Kolkata',
			times: ['2025-06-10T20:00:00+05:30', '2025-06-11T05:00:00+05:30'],
			days: 1
		},
		{
			about: 'an evening in Berlin and past midnight: none',
			timeZone: 'Europe/Berlin',
			times: ['2025-06-10T23:30:00+02:00', '2025-06-11T01:30:00+02:00'],
			days: 0
		},
		{
			about: 'the night in which clocks go forward: one day of 23 hours',
			timeZone: 'Europe/Berlin',
			times: ['2025-03-29T04:00:00+01:00', '2025-03-30T04:00:00+02:00'],
			days: 1
		}
	])("counts the learner's days: $about", ({ timeZone, times, days }) => {
		const [first, second] = times.map((time): Review => {
			const at = Date.parse(time);
			return { at, day: studyDay(at, { timeZone, rolloverHour: ROLLOVER_HOUR }), rating: 'good' };
		});
		expect((second?.day ?? 0) - (first?.day ?? 0)).toBe(days);
		const expected = published.step(published.step(undefined, 0, 'good'), days, 'good');
		const other = published.step(published.step(undefined, 0, 'good'), 1 - days, 'good');
		const state = replay(
			'c',
			undefined,
			[first, second].filter((review) => review !== undefined)
		);
		expect(state?.stability).toBeCloseTo(expected.stability, 5);
		expect(state?.stability).not.toBeCloseTo(other.stability, 1);
	});
});

describe('the chance of recall', () => {
	it('is certain on the day itself, about the wished retention after as many days as stability says, and falls', () => {
		fc.assert(
			fc.property(reviews, (list) => {
				const state = replay('c', undefined, list);
				if (!state) throw new Error('no review');
				expect(recallChance(state, state.lastDay)).toBe(1);
				let before = 1;
				for (const days of [1, 2, 10, 50, 300]) {
					const chance = recallChance(state, state.lastDay + days);
					expect(chance).toBeLessThan(before);
					expect(chance).toBeGreaterThan(0);
					before = chance;
				}
			})
		);
		const state = reviewCard('c', undefined, on(START, 'easy'));
		expect(recallChance(state, START + Math.round(state.stability))).toBeCloseTo(0.9, 2);
	});
});
