import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryModel } from '../fsrs.ts';
import { reviewCard, STEPS, type CardState, type Rating } from '../schedule.ts';
import { advanceMemory, memoryOn, replayMemory, type CardMemory } from './memory.ts';
import type { LoggedReview } from './review.ts';

const model = memoryModel();
const DAY = 20_000;
const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const histories = fc
	.array(
		fc.record({
			rating: fc.constantFrom(...RATINGS),
			gap: fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 60 }))
		}),
		{
			minLength: 1,
			maxLength: 20
		}
	)
	.map((list) => {
		let day = DAY;
		return list.map(({ rating, gap }, index): LoggedReview => {
			day += gap;
			const at = day * 86_400_000 + index * 60_000;
			return { ...{ id: `r${index}`, at, order: at, card: 'c', revision: 1 }, rating, day, latency: 0 };
		});
	});

describe('a memory', () => {
	it("has the stability, difficulty, counts and steps of the package's schedule", () => {
		fc.assert(
			fc.property(histories, (list) => {
				let memory: CardMemory | undefined;
				let state: CardState | undefined;
				for (const review of list) {
					memory = advanceMemory(model, memory, review);
					state = reviewCard('c', state, review);
					const { stability, difficulty, reps, lapses, lastDay } = state;
					expect(memory.now).toMatchObject({ stability, difficulty, reps, lapses, lastDay });
					expect(memory.now.stepAt).toBe(state.phase === 'review' ? undefined : state.dueAt);
				}
			})
		);
	});

	it('is the same replayed at once', () => {
		fc.assert(
			fc.property(histories, (list) => {
				let memory: CardMemory | undefined;
				for (const review of list) memory = advanceMemory(model, memory, review);
				expect(replayMemory(model, undefined, list)).toEqual(memory);
			})
		);
	});

	it('knows how it was in the morning of the day of its last review', () => {
		fc.assert(
			fc.property(histories, (list) => {
				const memory = replayMemory(model, undefined, list);
				if (!memory) throw new Error('There are reviews');
				const { lastDay } = memory.now;
				let highest = -Infinity;
				const before = list.filter(({ day }) => {
					highest = Math.max(highest, day);
					return highest < lastDay;
				});
				expect(memoryOn(memory, lastDay)).toEqual(replayMemory(model, undefined, before)?.now);
				expect(memoryOn(memory, lastDay + 1)).toBe(memory.now);
			})
		);
	});

	it('that a lesson began counts no lapse before the first review of a card', () => {
		const seed = {
			...{
				stability: 1,
				difficulty: 3,
				reps: 0,
				lapses: 0,
				lastDay: DAY,
				firstDay: undefined,
				stepAt: undefined
			}
		};
		const review = { at: 1_000, day: DAY + 1, rating: 'again' as const };
		expect(advanceMemory(model, { now: seed, morning: undefined }, review).now).toMatchObject({
			lapses: 0,
			reps: 1,
			firstDay: DAY + 1,
			stepAt: 1_000 + STEPS.again
		});
	});
});
