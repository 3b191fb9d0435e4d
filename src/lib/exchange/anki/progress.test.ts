import { describe, expect, it } from 'vitest';
import { decayOf, memoryModel, recallAfter } from '../../cards/fsrs.ts';
import { replay, type CardState, type Rating } from '../../cards/schedule.ts';
import { revlogOf, scheduleOf } from './progress.ts';

const DAY = 20_600;
const RETENTION = { desired: 0.9, decay: decayOf(memoryModel()) };
const at = (day: number) => day * 86_400_000 + 12 * 3_600_000;
const reviewsOf = (...ratings: readonly (readonly [day: number, rating: Rating])[]) =>
	ratings.map(([day, rating], index) => ({ at: at(day) + index * 60_000, day, rating, latency: 3000 }));
function progressOf(...ratings: readonly (readonly [day: number, rating: Rating])[]) {
	const reviews = reviewsOf(...ratings);
	const state = replay('who.a', undefined, reviews);
	if (!state) throw new Error('no reviews');
	return { state, reviews };
}

describe('scheduleOf', () => {
	it('a card being learnt is due at a moment', () => {
		const progress = progressOf([DAY, 'again']);
		expect(scheduleOf(progress, 4, DAY, RETENTION)).toMatchObject({
			...{
				type: 1,
				queue: 1,
				due: (at(DAY) + 600_000) / 1000,
				ivl: 0,
				factor: 0,
				reps: 1,
				lapses: 0,
				left: 1
			}
		});
	});

	it('a card in review is due on a day, counted from the first', () => {
		const progress = progressOf([DAY, 'good']);
		const state: CardState & { phase: 'review' } = { ...progress.state, phase: 'review', dueDay: DAY + 3 };
		expect(scheduleOf({ ...progress, state }, 4, DAY - 10, RETENTION)).toMatchObject({
			...{ type: 2, queue: 2, due: 13, ivl: 3, factor: 2500, reps: 1, lapses: 0, left: 0 }
		});
	});

	it('a forgotten card is learnt again', () => {
		const progress = progressOf([DAY, 'easy'], [DAY + 9, 'again']);
		expect(scheduleOf(progress, 4, DAY, RETENTION)).toMatchObject({
			type: 3,
			queue: 1,
			reps: 2,
			lapses: 1,
			left: 1
		});
	});

	it('hands on the memory as FSRS has it, under the curve by which ours is told', () => {
		const progress = progressOf([DAY, 'good'], [DAY + 3, 'hard'], [DAY + 9, 'good']);
		const data = JSON.parse(scheduleOf(progress, 4, DAY, RETENTION).data);
		expect(Object.keys(data)).toEqual(['pos', 's', 'd', 'dr', 'decay', 'lrt']);
		expect(data).toMatchObject({ pos: 4, dr: 0.9, lrt: Math.floor(at(DAY + 9) / 1000) + 120 });
		// FSRS-6: (1 + factor × t / s) ^ -decay, with the factor that makes it 90% at t = s.
		const factor = 0.9 ** (-1 / data.decay) - 1;
		for (const days of [1, 7, 40, 300]) {
			const theirs = (1 + (factor * days) / data.s) ** -data.decay;
			expect(theirs).toBeCloseTo(recallAfter(memoryModel(), progress.state.stability, days), 4);
		}
	});
});

it('revlogOf tells each answer with the interval before and after it', () => {
	const log = revlogOf(
		'who.a',
		reviewsOf([DAY, 'again'], [DAY, 'good'], [DAY + 5, 'again'], [DAY + 5, 'good'])
	);
	expect(log.map(({ ease, type, time }) => [ease, type, time])).toEqual([
		[1, 0, 3000],
		[3, 0, 3000],
		[1, 1, 3000],
		[3, 2, 3000]
	]);
	expect(log.map(({ ivl }) => Math.sign(ivl))).toEqual([-1, 1, -1, 1]);
	expect(log.map(({ lastIvl }) => lastIvl)).toEqual([0, ...log.slice(0, -1).map(({ ivl }) => ivl)]);
	expect(log[0]?.ivl).toBe(-600);
});
