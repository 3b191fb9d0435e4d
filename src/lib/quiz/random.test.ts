import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, hash, rankBy } from './random.ts';

describe('createRandom', () => {
	it('gives the same choices for the same seed', () => {
		fc.assert(
			fc.property(fc.integer(), fc.array(fc.nat(), { maxLength: 30 }), (seed, items) => {
				const [a, b] = [createRandom(seed), createRandom(seed)];
				expect(a.shuffle(items)).toEqual(b.shuffle(items));
				expect(a.int(1000)).toBe(b.int(1000));
			})
		);
	});

	it('counts only the low 32 bits of a seed', () => {
		expect(createRandom(7 + 2 ** 32).shuffle([1, 2, 3, 4, 5, 6])).toEqual(
			createRandom(7).shuffle([1, 2, 3, 4, 5, 6])
		);
	});

	// An attempt is saved as its seed: a library that draws otherwise would show a learner another order on return.
	it('draws what it has always drawn', () => {
		const random = createRandom(42);
		expect(random.shuffle(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']).join('')).toBe('bdecahgf');
		expect([random.int(100), random.int(100), random.int(100)]).toEqual([87, 39, 33]);
	});

	it('shuffles into a new order of the same items', () => {
		fc.assert(
			fc.property(fc.integer(), fc.array(fc.nat(9), { maxLength: 30 }), (seed, items) => {
				const before = [...items];
				const shuffled = createRandom(seed).shuffle(items);
				expect(items).toEqual(before);
				expect(shuffled.toSorted()).toEqual(before.toSorted());
			})
		);
	});

	it('stays below the bound and reaches every number under it', () => {
		const random = createRandom(1);
		const seen = new Set(Array.from({ length: 500 }, () => random.int(7)));
		expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('gives every order of three items the same chance', () => {
		const random = createRandom(2024);
		const rounds = 6000;
		const counts = new Map<string, number>();
		for (let round = 0; round < rounds; round++) {
			const order = random.shuffle(['a', 'b', 'c']).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		const expected = rounds / 6;
		const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
		expect(counts.size).toBe(6);
		// The 99.9% quantile with five degrees of freedom; a shuffle that swaps with any place fails it by far.
		expect(chiSquare).toBeLessThan(20.52);
	});
});

describe('hash', () => {
	// Wordings of questions and places of prompts hang on these numbers.
	it.each([
		['', 2872998923],
		['a', 444641715],
		['choice.takes-questions.kpo', 145482233]
	])('of %j is %i', (text, value) => {
		expect(hash(text)).toBe(value);
	});

	it('spreads texts that differ in their last character alone', () => {
		const parities = Array.from({ length: 400 }, (_, n) => hash(`fact-${n}`) % 2);
		const odd = parities.filter(Boolean).length;
		expect(odd).toBeGreaterThan(150);
		expect(odd).toBeLessThan(250);
	});
});

describe('rankBy', () => {
	const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 });
	const same = (id: string) => id;

	it('goes by the items, not by the order in which they come', () => {
		fc.assert(
			fc.property(fc.string(), ids, fc.integer(), (anchor, items, seed) => {
				expect(rankBy(anchor, createRandom(seed).shuffle(items), same)).toEqual(rankBy(anchor, items, same));
			})
		);
	});

	it('leaves the order of the others when one is taken away', () => {
		fc.assert(
			fc.property(fc.string(), ids, fc.nat(), (anchor, items, n) => {
				const gone = items[n % items.length];
				expect(
					rankBy(
						anchor,
						items.filter((id) => id !== gone),
						same
					)
				).toEqual(rankBy(anchor, items, same).filter((id) => id !== gone));
			})
		);
	});

	it('ranks otherwise for another anchor', () => {
		const items = Array.from({ length: 12 }, (_, n) => `fact-${n}`);
		expect(rankBy('one', items, same)).not.toEqual(rankBy('two', items, same));
	});
});
