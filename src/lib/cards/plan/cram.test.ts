import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckOf } from '../../../../tests/support/study-builder.ts';
import { answerCram, startCram } from './cram.ts';

describe('a round of cramming', () => {
	it('ends when every card was known once, and asks for none after that', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.integer(),
				fc.array(fc.boolean(), { maxLength: 60 }),
				(count, seed, luck) => {
					const deck = deckOf(count);
					let cram = startCram(deck, seed);
					const known: string[] = [];
					const missed: string[] = [];
					for (let n = 0; cram.next && n < 200; n++) {
						const isKnown = luck[n] ?? true;
						(isKnown ? known : missed).push(cram.next.id);
						cram = answerCram(cram, isKnown);
					}
					expect(cram).toMatchObject({ next: undefined, queue: [], known: count, missed: missed.length });
					expect(known.toSorted()).toEqual(deck.map(({ id }) => id).toSorted());
					expect(answerCram(cram, true)).toBe(cram);
				}
			)
		);
	});

	it('never shows a missed card at once again while there is another', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 30 }), fc.integer(), (count, seed) => {
				let cram = startCram(deckOf(count), seed);
				for (let n = 0; n < 20; n++) {
					const before = cram.next;
					cram = answerCram(cram, false);
					expect(cram.next).not.toBe(before);
				}
			})
		);
	});

	it('is the same for the same seed', () => {
		const deck = deckOf(20);
		expect(startCram(deck, 5)).toEqual(startCram(deck, 5));
		expect(startCram(deck, 5).next).not.toEqual(startCram(deck, 6).next);
	});
});
