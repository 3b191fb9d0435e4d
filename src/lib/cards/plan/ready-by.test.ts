import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../quiz/random.ts';
import { memoryModel, nextMemory, recallAfter, type MemoryState } from '../fsrs.ts';
import { planTowards, type DateGoal, type DateItem } from './ready-by.ts';

const model = memoryModel();
const DAY = 20_000;
const pace = { review: 9_000, fresh: 30_000 };
const MINUTE = 60_000;

const goalOf = (days: number, more: Partial<DateGoal> = {}): DateGoal => ({
	...{ model, day: DAY, date: DAY + days, target: 0.9, retention: 0.9, isOff: () => false },
	...{ limit: Infinity, pace },
	...more
});
const item = (id: string, memory?: DateItem['memory'], siblings: readonly string[] = []): DateItem => ({
	id,
	memory,
	siblings
});
const known = fc.record({
	stability: fc.double({ min: 0.1, max: 200, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
	ago: fc.nat(60)
});
const items = fc
	.array(fc.option(known, { nil: undefined }), { minLength: 1, maxLength: 60 })
	.map((list) =>
		list.map((each, index) =>
			item(
				`c${index}`,
				each && { stability: each.stability, difficulty: each.difficulty, lastDay: DAY - 1 - each.ago },
				[`f${index % 20}`]
			)
		)
	);
const goals = fc
	.record({
		days: fc.integer({ min: 1, max: 100 }),
		target: fc.constantFrom(0.8, 0.9, 0.95),
		retention: fc.constantFrom(0.85, 0.9, 0.94),
		off: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
		limit: fc.constantFrom(Infinity, 5 * MINUTE, 20 * MINUTE)
	})
	.map(({ days, off, ...rest }) => goalOf(days, { ...rest, isOff: (day) => off.includes(day % 7) }));

/** The days on which the plan asks for a card, in order. */
const daysOf = (plan: ReturnType<typeof planTowards>, id: string) =>
	plan.days.flatMap(({ reviews, fresh }, index) =>
		[...reviews, ...fresh].filter((each) => each === id).map(() => DAY + index)
	);

/** Where the card stands on the date when it is asked on those days and recalled each time. */
function follow({ id, memory }: DateItem, plan: ReturnType<typeof planTowards>, goal: DateGoal): number {
	let state: MemoryState | undefined = memory;
	let last = memory?.lastDay;
	for (const day of daysOf(plan, id)) {
		state = nextMemory(goal.model, state, day - (last ?? day), 'good');
		last = day;
	}
	return state && last !== undefined ? recallAfter(goal.model, state.stability, goal.date - last) : 0;
}

describe('planTowards', () => {
	it('brings every card to the target by the days that it names, or says that it does not', () => {
		fc.assert(
			fc.property(items, goals, (list, goal) => {
				const plan = planTowards(list, goal);
				for (const each of list)
					expect(follow(each, plan, goal) >= goal.target).toBe(!plan.short.has(each.id));
			})
		);
	});

	it('asks for no card twice on a day, for none on a day off, and within the limit of a day', () => {
		fc.assert(
			fc.property(items, goals, (list, goal) => {
				const plan = planTowards(list, goal);
				expect(plan.days).toHaveLength(goal.date - goal.day);
				plan.days.forEach(({ reviews, fresh, time }, index) => {
					const all = [...reviews, ...fresh];
					expect(new Set(all).size).toBe(all.length);
					if (goal.isOff(goal.day + index)) expect(all).toEqual([]);
					if (all.length > 1) expect(time).toBeLessThanOrEqual(goal.limit);
				});
			})
		);
	});

	it('leaves every card short only for lack of time: without a limit none that can be brought there', () => {
		fc.assert(
			fc.property(items, fc.integer({ min: 2, max: 60 }), (list, days) => {
				const goal = goalOf(days, { target: 0.85 });
				const { short } = planTowards(list, goal);
				// One review on the last day is enough for nearly every memory; held against each that is short.
				const enough = [...short].filter((id) => {
					const memory = list.find((each) => each.id === id)?.memory;
					const last = goal.date - 1;
					const state = nextMemory(model, memory, memory ? last - memory.lastDay : 0, 'good');
					return recallAfter(model, state.stability, 1) >= goal.target;
				});
				expect(enough).toEqual([]);
			})
		);
	});

	it('asks once, on a day from which the memory lasts, where one review is enough', () => {
		fc.assert(
			fc.property(known, fc.integer({ min: 3, max: 60 }), ({ ago, ...state }, days) => {
				const goal = goalOf(days);
				const each = item('c', { ...state, lastDay: DAY - 1 - ago });
				const asked = daysOf(planTowards([each], goal), 'c');
				const lasts = (day: number) =>
					recallAfter(
						model,
						nextMemory(model, state, day - (DAY - 1 - ago), 'good').stability,
						goal.date - day
					) >= 0.9;
				// An oracle that tries every day: the earliest that lasts, if the memory keeps until it.
				const earliest = Array.from({ length: days }, (_, index) => DAY + index).find(lasts);
				const isReady = recallAfter(model, state.stability, goal.date - (DAY - 1 - ago)) >= 0.9;
				if (isReady) expect(asked).toEqual([]);
				else if (asked.length === 1) expect(asked[0]).toBeGreaterThanOrEqual(earliest ?? Infinity);
				else if (earliest === DAY) throw new Error('One review today would have been enough');
			})
		);
	});

	it('levels the load of cards that are free to move', () => {
		const list = Array.from({ length: 200 }, (_, index) =>
			item(`c${index}`, { stability: 20, difficulty: 5, lastDay: DAY - 5 })
		);
		const { days } = planTowards(list, goalOf(40));
		const used = days.map(({ reviews }) => reviews.length).filter((count) => count > 0);
		expect(used.length).toBeGreaterThan(5);
		expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(2);
	});

	it('spreads new cards over the days, and the work with them', () => {
		const list = Array.from({ length: 120 }, (_, index) => item(`c${index}`));
		const { days } = planTowards(list, goalOf(30));
		const fresh = days.map((day) => day.fresh.length);
		expect(Math.max(...fresh)).toBeLessThanOrEqual(6);
		expect(fresh.filter((count) => count > 0).length).toBeGreaterThan(20);
		const busiest = Math.max(...days.map(({ time }) => time));
		const mean = days.reduce((sum, { time }) => sum + time, 0) / days.length;
		expect(busiest).toBeLessThan(2 * mean);
	});

	it('keeps siblings apart while there are days for it', () => {
		const list = Array.from({ length: 60 }, (_, index) => item(`c${index}`, undefined, [`f${index % 10}`]));
		for (const { fresh, reviews } of planTowards(list, goalOf(60)).days) {
			const facts = [...fresh, ...reviews].map((id) => Number(id.slice(1)) % 10);
			expect(new Set(facts).size).toBe(facts.length);
		}
	});

	it('asks for everything today when the date is tomorrow, as far as the limit goes', () => {
		const list = Array.from({ length: 40 }, (_, index) => item(`c${index}`));
		expect(planTowards(list, goalOf(1)).days[0]?.fresh).toHaveLength(40);
		const short = planTowards(list, goalOf(1, { limit: 5 * MINUTE }));
		expect(short.days[0]?.fresh).toHaveLength(10);
		expect(short.short.size).toBe(30);
		expect(short.outcome.get('c39')).toBe(0);
	});

	it('foretells what comes of it: held against a course of things with chance', () => {
		const random = createRandom(7);
		const list = Array.from({ length: 120 }, (_, index) =>
			item(`c${index}`, {
				stability: 1 + (index % 30),
				difficulty: 3 + (index % 6),
				lastDay: DAY - 1 - (index % 9)
			})
		);
		const goal = goalOf(25);
		const foretold = [...planTowards(list, goal).outcome.values()];
		let current = list;
		for (let day = DAY; day < goal.date; day++) {
			const [today] = planTowards(current, { ...goal, day }).days;
			current = current.map((each): DateItem => {
				const { memory } = each;
				if (!memory || !today?.reviews.includes(each.id)) return each;
				const elapsed = day - memory.lastDay;
				const isRecalled = random.int(1_000) < 1_000 * recallAfter(model, memory.stability, elapsed);
				const after = nextMemory(model, memory, elapsed, isRecalled ? 'good' : 'again');
				return {
					...each,
					memory: { ...(isRecalled ? after : nextMemory(model, after, 0, 'good')), lastDay: day }
				};
			});
		}
		const came = current.map(({ memory }) =>
			memory ? recallAfter(model, memory.stability, goal.date - memory.lastDay) : 0
		);
		const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
		expect(Math.abs(mean(came) - mean(foretold))).toBeLessThan(0.03);
		expect(mean(came)).toBeGreaterThan(0.9);
	});
});
