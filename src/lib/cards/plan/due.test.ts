import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_INTERVAL, memoryModel, recallAfter } from '../fsrs.ts';
import type { Memory } from '../study/memory.ts';
import { weekdayOf } from './calendar.ts';
import { dueDay } from './due.ts';
import { RETENTION } from './settings.ts';

const model = memoryModel();
const never = () => false;
const memoryOf = (stability: number, more: Partial<Memory> = {}): Memory => ({
	...{ stability, difficulty: 5, reps: 3, lapses: 0, lastDay: 20_000, firstDay: 19_990, stepAt: undefined },
	...more
});
const stabilities = fc.double({ min: 0.01, max: 36_500, noNaN: true });

describe('dueDay', () => {
	it('lies a day or more ahead and half a year at most, whatever the stability', () => {
		fc.assert(
			fc.property(
				fc.string(),
				stabilities,
				fc.constantFrom(...Object.values(RETENTION)),
				(id, stability, retention) => {
					const days = dueDay(id, memoryOf(stability), { model, retention, isOff: never }) - 20_000;
					expect(days).toBeGreaterThanOrEqual(1);
					expect(days).toBeLessThanOrEqual(LONGEST_INTERVAL);
					expect(Number.isInteger(days)).toBe(true);
				}
			)
		);
	});

	it('comes at about the retention', () => {
		fc.assert(
			fc.property(fc.string(), fc.double({ min: 10, max: 100, noNaN: true }), (id, stability) => {
				for (const retention of Object.values(RETENTION)) {
					const days = dueDay(id, memoryOf(stability), { model, retention, isOff: never }) - 20_000;
					if (days < LONGEST_INTERVAL)
						expect(Math.abs(recallAfter(model, stability, days) - retention)).toBeLessThan(0.03);
				}
			})
		);
	});

	it('is no day off, and the same each time', () => {
		fc.assert(
			fc.property(
				fc.string(),
				stabilities,
				fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
				(id, stability, off) => {
					const policy = { model, retention: 0.9, isOff: (day: number) => off.includes(weekdayOf(day)) };
					const due = dueDay(id, memoryOf(stability), policy);
					expect(off).not.toContain(weekdayOf(due));
					expect(due).toBeGreaterThan(20_000);
					expect(dueDay(id, memoryOf(stability), policy)).toBe(due);
				}
			)
		);
	});

	it('spreads cards that were learnt together', () => {
		const due = Array.from({ length: 50 }, (_, n) =>
			dueDay(`c${n}`, memoryOf(40), { model, retention: 0.9, isOff: never })
		);
		expect(new Set(due).size).toBeGreaterThan(4);
	});

	it('is at once for a card that is being learnt', () => {
		const memory = memoryOf(0.2, { stepAt: 1 });
		expect(dueDay('c', memory, { model, retention: 0.9, isOff: never })).toBe(memory.lastDay);
	});
});
