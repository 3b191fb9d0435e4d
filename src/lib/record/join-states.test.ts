import { describe, expect, it } from 'vitest';
import { kpoVsBpo, ScormWorld } from '../../../tests/support/scorm-world.ts';
import { nextStep } from '../../../tests/support/learner.ts';
import { createRandom } from '../quiz/random.ts';
import { joinStates } from './join-states.ts';
import { apply, NOTHING_YET, type Attempt, type LearnerState } from './state.ts';

const world = new ScormWorld('1.2');

/** What some steps of a learner's lead to. */
function work(seed: number, steps: number, from: LearnerState = NOTHING_YET): LearnerState {
	const random = createRandom(seed);
	let state = from;
	for (let step = 0; step < steps; step++)
		state = apply(state, world.event(nextStep(kpoVsBpo, state, random, `t${seed}-${step}`)));
	return state;
}

const textOf = (state: LearnerState) => world.textOf(state);

describe('two states joined', () => {
	it('are the later one where it grew out of the other', () => {
		for (let seed = 1; seed <= 20; seed++) {
			const earlier = work(seed, 8);
			const later = work(seed + 100, 12, earlier);
			for (const joined of [joinStates(earlier, later), joinStates(later, later)])
				expect(textOf(joined)).toBe(textOf(later));
			const { attempts, cards } = joinStates(later, earlier);
			expect(textOf({ ...later, attempts, cards })).toBe(textOf(later));
		}
	});

	it('lack nothing that either has', () => {
		for (let seed = 1; seed <= 20; seed++) {
			const [one, other] = [work(seed, 12), work(seed + 100, 12)];
			const joined = joinStates(one, other);
			for (const { lessons, cards, attempts } of [one, other]) {
				expect(Object.keys(joined.lessons)).toEqual(expect.arrayContaining(Object.keys(lessons)));
				expect(Object.keys(joined.cards)).toEqual(expect.arrayContaining(Object.keys(cards)));
				expect(joined.attempts).toEqual(expect.arrayContaining([...attempts]));
			}
			const starts = joined.attempts.map(({ startedAt }) => startedAt);
			expect(starts).toEqual(starts.toSorted((a, b) => a - b));
			expect(textOf(joinStates(joined, other))).toBe(textOf(joined));
		}
	});

	it('have an attempt once, with the answers and the end that only one of them saw', () => {
		const base: Attempt = {
			id: 'live',
			quiz: 'final',
			seed: 1,
			questions: ['a', 'b'],
			answers: {},
			startedAt: 1_790_000_000_900
		};
		const answer = (score: number) =>
			({ response: { format: 'choice', option: 'x' }, score, at: 0, latency: 0 }) as const;
		const saved = { ...base, id: 'saved', startedAt: 1_790_000_000_000, answers: { a: answer(1) } };
		const live = { ...base, answers: { b: answer(0) } };
		const of = (attempt: Attempt) => ({ ...NOTHING_YET, attempts: [attempt] });
		expect(joinStates(of({ ...saved, finishedAt: 9 }), of(live)).attempts).toEqual([
			{ ...base, answers: { a: answer(1), b: answer(0) }, finishedAt: 9 }
		]);
		expect(joinStates(of(live), of(saved)).attempts.map(({ id }) => id)).toEqual(['saved']);
	});
});
