import { expect, it } from 'vitest';
import { createRandom } from '../../src/lib/quiz/random.ts';
import { MINDS } from './minds.ts';
import { leitner, sm2, type CardScheduler } from './rival-schedulers.ts';

function intervals<S>(scheduler: CardScheduler<S>, answers: readonly boolean[]): number[] {
	let state = scheduler.start;
	return answers.map((isRecalled) => {
		const next = scheduler.answer(state, isRecalled);
		state = next.state;
		return next.days;
	});
}

it('SM-2 gives the published intervals', () => {
	// Quality 4 leaves the easiness at 2.5: 1, 6, then times 2.5.
	expect(intervals(sm2(), [true, true, true, true])).toEqual([1, 6, 15, 38]);
	// Quality 2 takes 0.32 off it and begins anew.
	expect(intervals(sm2(), [true, true, false, true, true, true])).toEqual([1, 6, 1, 1, 6, 13]);
});

it("Leitner's boxes go up one by one, and back to the first", () => {
	expect(intervals(leitner([1, 2, 4, 8]), [true, true, true, false, true, true])).toEqual([1, 2, 4, 1, 2, 4]);
});

it.each(MINDS)('$name forgets with time and learns from being asked', ({ meet }) => {
	const random = createRandom(1);
	const traces = Array.from({ length: 200 }, () => meet(random));
	const mean = (day: number) => traces.reduce((sum, trace) => sum + trace.recall(day), 0) / traces.length;
	for (const trace of traces) trace.learn(0, true);
	const [soon, later, late] = [mean(1), mean(5), mean(30)];
	expect(soon).toBeGreaterThan(later);
	expect(later).toBeGreaterThan(late);
	for (const day of [2, 6, 15]) for (const trace of traces) trace.learn(day, true);
	expect(mean(45)).toBeGreaterThan(late);
	for (const trace of traces) {
		expect(trace.recall(20)).toBeGreaterThan(0);
		expect(trace.recall(20)).toBeLessThanOrEqual(1);
	}
});
