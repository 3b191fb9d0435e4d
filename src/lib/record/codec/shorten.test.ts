import { describe, expect, it } from 'vitest';
import type { CardState } from '../../cards/schedule.ts';
import { NOTHING_YET, type Attempt, type CardMemory, type LearnerState } from '../state.ts';
import { shorten } from './shorten.ts';

function attempt(id: string, score: number, more: Partial<Attempt> = {}): Attempt {
	return {
		id,
		quiz: 'final',
		seed: 1,
		questions: ['q'],
		answers: { q: { response: { format: 'text', text: '' }, score, at: 0, latency: 0 } },
		startedAt: 0,
		finishedAt: 1,
		...more
	};
}
function card(stability: number): CardMemory {
	const state: CardState = {
		phase: 'review',
		stability,
		difficulty: 5,
		lastDay: 1,
		reps: 1,
		lapses: 0,
		dueDay: 2
	};
	return { revision: 1, reviews: [], firstDay: undefined, base: state, state };
}
const ids = (attempts: readonly Attempt[] | undefined) => attempts?.map(({ id }) => id);
const kept = (attempts: readonly Attempt[]) => ids(shorten({ ...NOTHING_YET, attempts })?.attempts);

describe('a state that is too long', () => {
	it.each<[string, readonly Attempt[], string[]]>([
		[
			'an attempt that was bettered and is not the last',
			[attempt('a', 0), attempt('b', 1), attempt('c', 0.5)],
			['b', 'c']
		],
		[
			'an earlier practice, whatever its score, before what counts',
			[attempt('a', 0.5), attempt('b', 1, { practice: true }), attempt('c', 0.2)],
			['a', 'c']
		],
		[
			'not the last that counts, when practice came after it',
			[
				attempt('a', 1),
				attempt('b', 0.5),
				attempt('c', 1, { practice: true }),
				attempt('d', 0, { practice: true })
			],
			['a', 'b', 'd']
		],
		['other quizzes before the final one', [attempt('a', 1), attempt('b', 1, { quiz: 'x' })], ['a']],
		['the final one at last', [attempt('a', 1)], []]
	])('loses %s', (_, attempts, left) => expect(kept(attempts)).toEqual(left));

	it('loses answers to prompts of finished lessons, then weak cards, before attempts that count', () => {
		const prompts = { f: { target: 't', correct: true, missed: false } };
		const state: LearnerState = {
			lessons: { a: { prompts, finishedAt: 1 }, b: { prompts } },
			attempts: [attempt('a', 1, { quiz: 'x' })],
			cards: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`c${n}`, card(100 - n)]))
		};
		const first = shorten(state);
		expect(first?.lessons).toEqual({ a: { prompts: {}, finishedAt: 1 }, b: { prompts } });
		expect(first?.cards).toEqual(state.cards);
		const second = first && shorten(first);
		expect(Object.keys(second?.cards ?? {}).toSorted()).toEqual(['c0', 'c1']);
		expect(second?.attempts).toEqual(state.attempts);
	});

	it('has nothing more to lose at the end', () => expect(shorten(NOTHING_YET)).toBeUndefined());
});
