import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_A_DAY, queueCards, type QueuedCard, type QueueInput } from './queue.ts';
import { reviewCard, type CardState } from './schedule.ts';

const TODAY = 20_000;
const NOW = TODAY * 86_400_000 + 36_000_000;
const MINUTE = 60_000;
const DIMENSIONS = ['one', 'two', 'three'];

const memory = { stability: 3, difficulty: 5, reps: 2, lapses: 0, lastDay: TODAY - 3 };
const review = (dueDay: number): CardState => ({ ...memory, phase: 'review', dueDay });
const step = (minutes: number): CardState => ({
	...memory,
	phase: 'learning',
	step: 0,
	dueAt: NOW + minutes * MINUTE
});

const card = (id: string, dimension = 'one'): QueuedCard => ({ id, revision: 1, dimension });

/** A queue over named cards: each with its state, or none for a new one. */
function queueOf(
	states: Readonly<Record<string, CardState | undefined>>,
	more: Partial<QueueInput<QueuedCard>> = {}
) {
	return queueCards({
		cards: Object.keys(states).map((id) => card(id)),
		states: new Map(Object.entries(states).flatMap(([id, state]) => (state ? [[id, state]] : []))),
		unlocked: new Set(['one']),
		newToday: 0,
		now: NOW,
		day: TODAY,
		...more
	});
}

const inputs: fc.Arbitrary<QueueInput<QueuedCard>> = fc
	.record({
		cards: fc.array(
			fc.record({
				dimension: fc.constantFrom(...DIMENSIONS),
				state: fc.oneof(
					fc.constant(undefined),
					fc.integer({ min: -90, max: 90 }).map(step),
					fc.integer({ min: TODAY - 5, max: TODAY + 5 }).map(review)
				)
			}),
			{ maxLength: 60, size: 'max' }
		),
		unlocked: fc.subarray(DIMENSIONS),
		newToday: fc.nat(30)
	})
	.map(({ cards, unlocked, newToday }) => ({
		cards: cards.map(({ dimension }, n) => card(`card-${n}`, dimension)),
		states: new Map(cards.flatMap(({ state }, n) => (state ? [[`card-${n}`, state] as const] : []))),
		unlocked: new Set(unlocked),
		newToday,
		now: NOW,
		day: TODAY
	}));

describe('queueCards', () => {
	it.each([
		{ about: 'nothing when there are no cards', states: {}, next: undefined },
		{
			about: 'a step that is over before anything else',
			states: { new: undefined, due: review(TODAY), step: step(0) },
			next: 'step'
		},
		{ about: 'the step that was over first', states: { a: step(-1), b: step(-5), c: step(-3) }, next: 'b' },
		{ about: 'a due review before a new card', states: { new: undefined, due: review(TODAY) }, next: 'due' },
		{
			about: 'the review that is overdue the longest',
			states: { a: review(TODAY), b: review(TODAY - 9), c: review(TODAY - 2) },
			next: 'b'
		},
		{
			about: 'a new card before a step that is nearly over',
			states: { step: step(5), new: undefined },
			next: 'new'
		},
		{
			about: 'new cards in the order of teaching',
			states: { first: undefined, second: undefined, third: undefined },
			next: 'first'
		},
		{ about: 'a step ahead of its time when nothing else is left', states: { step: step(20) }, next: 'step' },
		{ about: 'the nearest of such steps', states: { a: step(15), b: step(9) }, next: 'b' },
		{ about: 'no step that is further off', states: { step: step(21) }, next: undefined },
		{ about: 'no review of tomorrow', states: { due: review(TODAY + 1) }, next: undefined }
	])('shows $about', ({ states, next }) => {
		expect(queueOf(states).next?.id).toBe(next);
	});

	it('counts what is left for today and what comes tomorrow', () => {
		const states = {
			new: undefined,
			step: step(5),
			due: review(TODAY),
			late: review(TODAY - 30),
			tomorrow: review(TODAY + 1),
			'day after': review(TODAY + 2)
		};
		expect(queueOf(states)).toMatchObject({ dueToday: 4, dueTomorrow: 1, unlocked: 6 });
	});

	it.each([
		{ cards: 5, newToday: 0, today: 5, tomorrow: 0 },
		{ cards: 50, newToday: 0, today: NEW_A_DAY, tomorrow: NEW_A_DAY },
		{ cards: 50, newToday: 15, today: NEW_A_DAY - 15, tomorrow: NEW_A_DAY },
		{ cards: 25, newToday: NEW_A_DAY, today: 0, tomorrow: NEW_A_DAY },
		{ cards: 3, newToday: NEW_A_DAY + 5, today: 0, tomorrow: 3 }
	])('brings $today of $cards new cards after $newToday of today, and $tomorrow tomorrow', (row) => {
		const states = Object.fromEntries(Array.from({ length: row.cards }, (_, n) => [`card-${n}`, undefined]));
		const queue = queueOf(states, { newToday: row.newToday });
		expect(queue).toMatchObject({ dueToday: row.today, dueTomorrow: row.tomorrow, unlocked: row.cards });
		expect(queue.next === undefined).toBe(row.today === 0);
	});

	it('shows reviews when no new card is left for the day', () => {
		expect(queueOf({ new: undefined, due: review(TODAY) }, { newToday: NEW_A_DAY }).next?.id).toBe('due');
	});

	it('never shows nor counts a card of a lesson that is not finished', () => {
		fc.assert(
			fc.property(inputs, (input) => {
				const open = input.cards.filter(({ dimension }) => input.unlocked.has(dimension));
				expect(queueCards(input)).toEqual(queueCards({ ...input, cards: open }));
				const { next, unlocked } = queueCards(input);
				expect(next === undefined || input.unlocked.has(next.dimension)).toBe(true);
				expect(unlocked).toBe(open.length);
			})
		);
	});

	it('shows the first kind there is of: step over, review due, new card, step nearly over', () => {
		fc.assert(
			fc.property(inputs, (input) => {
				const open = input.cards.filter(({ dimension }) => input.unlocked.has(dimension));
				const stateOf = ({ id }: QueuedCard) => input.states.get(id);
				const steps = (until: number) =>
					open.filter((each) => {
						const state = stateOf(each);
						return state && state.phase !== 'review' && state.dueAt <= until;
					});
				const due = open.filter((each) => {
					const state = stateOf(each);
					return state?.phase === 'review' && state.dueDay <= TODAY;
				});
				const fresh = input.newToday < NEW_A_DAY ? open.filter((each) => !stateOf(each)) : [];
				const kinds = [steps(NOW), due, fresh.slice(0, 1), steps(NOW + 20 * MINUTE)];
				const { next } = queueCards(input);
				const first = kinds.find((kind) => kind.length > 0);
				if (first) expect(first).toContain(next);
				else expect(next).toBeUndefined();
			}),
			{ numRuns: 300 }
		);
	});

	it('mixes the dimensions among reviews of one day', () => {
		const cards = Array.from({ length: 30 }, (_, n) => card(`card-${n}`, n < 15 ? 'one' : 'two'));
		const states = new Map(cards.map(({ id }) => [id, review(TODAY)]));
		const input = { cards, unlocked: new Set(DIMENSIONS), newToday: 0, now: NOW, day: TODAY };
		const shown: string[] = [];
		for (let { next } = queueCards({ ...input, states }); next; { next } = queueCards({ ...input, states })) {
			shown.push(next.dimension);
			states.set(next.id, review(TODAY + 4));
		}
		const changes = shown.filter((dimension, n) => n > 0 && dimension !== shown[n - 1]).length;
		expect(shown).toHaveLength(30);
		expect(changes).toBeGreaterThan(6);
	});

	it('comes to an end when each card is answered as it is shown', () => {
		fc.assert(
			fc.property(inputs, (input) => {
				const states = new Map(input.states);
				let { newToday, now } = input;
				let left = queueCards(input);
				const most = 3 * left.dueToday;
				let answers = 0;
				while (left.next && answers <= most) {
					const before = states.get(left.next.id);
					if (!before) newToday += 1;
					now += MINUTE / 4;
					states.set(left.next.id, reviewCard(left.next.id, before, { at: now, day: TODAY, rating: 'good' }));
					left = queueCards({ ...input, states, newToday, now });
					answers += 1;
				}
				expect(left.next).toBeUndefined();
				expect(newToday).toBeLessThanOrEqual(Math.max(NEW_A_DAY, input.newToday));
			})
		);
	});
});
