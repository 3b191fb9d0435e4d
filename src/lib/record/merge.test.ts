import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devicesArbitrary } from '../../../tests/support/devices.ts';
import { studyActs } from '../../../tests/support/study-events.ts';
import { createRandom } from '../quiz/random.ts';
import type { LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { orderOf } from './order.ts';

const devices = devicesArbitrary(studyActs([{ id: 'who.a', revision: 1 }]));
const lesson = (id: string, at: number, order?: number): LearningEvent => ({
	...{ id, at, ...(order !== undefined && { order }) },
	...{ course: 'c', type: 'lesson-finished', dimension: 'price' }
});

describe('mergeEvents', () => {
	it('is the same whichever log comes first, however they are grouped, and however often', () => {
		fc.assert(
			fc.property(devices, ({ logs }) => {
				const [a = [], b = [], c = []] = logs;
				const merged = mergeEvents(a, b, c);
				expect(mergeEvents(c, b, a)).toEqual(merged);
				expect(mergeEvents(mergeEvents(a, b), c)).toEqual(merged);
				expect(mergeEvents(a, mergeEvents(b, c))).toEqual(merged);
				expect(mergeEvents(merged, merged, b)).toEqual(merged);
			})
		);
	});

	it('holds every event once, whatever the order and repetition of the lists', () => {
		fc.assert(
			fc.property(devices, fc.integer(), ({ logs }, seed) => {
				const all = logs.flat();
				const merged = mergeEvents(...logs);
				expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
				expect(merged).toHaveLength(new Set(all).size);
				expect(mergeEvents(createRandom(seed).shuffle([...all, ...all]))).toEqual(merged);
			})
		);
	});

	it('replays no event before one that its device knew of, however far the clocks are off', () => {
		fc.assert(
			fc.property(devices, ({ logs, known }) => {
				const places = new Map(mergeEvents(...logs).map(({ id }, place) => [id, place]));
				for (const [id, before] of known)
					for (const other of before) expect(places.get(other)).toBeLessThan(places.get(id) ?? -1);
			})
		);
	});

	it('orders events of devices that did not know of each other by their clocks', () => {
		expect(mergeEvents([lesson('b', 20)], [lesson('a', 10)]).map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('puts what was done after an event of a clock hours ahead behind it, and keeps the time on the wall', () => {
		const ahead = lesson('ahead', 9_000_000);
		const reply = lesson('reply', 1_000, 9_000_001);
		const merged = mergeEvents([reply], [ahead]);
		expect(merged.map(({ id }) => id)).toEqual(['ahead', 'reply']);
		expect(merged.map(orderOf)).toEqual([9_000_000, 9_000_001]);
		expect(merged[1]?.at).toBe(1_000);
	});

	it('keeps one of two events with the same id, the same on every device', () => {
		const one = lesson('x', 5);
		const other: LearningEvent = { ...one, dimension: 'income', type: 'lesson-finished' };
		expect(mergeEvents([one], [other])).toEqual(mergeEvents([other], [one]));
		expect(mergeEvents([one], [other])).toHaveLength(1);
	});
});
