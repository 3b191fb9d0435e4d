import { createRandom } from '../../quiz/random.ts';
import type { DeckCard } from '../deck/deck-card.ts';
import { pickNext } from './pick-next.ts';

/** A round through some cards that touches no schedule. One that is missed comes back until it was known once. */
export interface Cram {
	/** The card to show; undefined when the round is over. */
	readonly next: DeckCard | undefined;
	/** The others that are still to come. */
	readonly queue: readonly DeckCard[];
	readonly known: number;
	readonly missed: number;
	/** The latest first. */
	readonly shown: readonly DeckCard[];
}

/** Cards between a miss and the next try. */
const BACK_AFTER = 4;

export function startCram(cards: readonly DeckCard[], seed: number): Cram {
	return showNext({ queue: createRandom(seed).shuffle(cards), known: 0, missed: 0, shown: [] });
}

export function answerCram(cram: Cram, isKnown: boolean): Cram {
	const { next, queue, known, missed } = cram;
	if (!next) return cram;
	const shown = [next, ...cram.shown].slice(0, 2);
	if (isKnown) return showNext({ queue, known: known + 1, missed, shown });
	// Before it comes as many others as there are.
	const back = [...queue.slice(0, BACK_AFTER), next, ...queue.slice(BACK_AFTER)];
	return showNext({ queue: back, known, missed: missed + 1, shown });
}

function showNext(cram: Omit<Cram, 'next'>): Cram {
	const [latest] = cram.shown;
	// A card that was just missed waits while there is another.
	const others = cram.queue.filter((card) => card !== latest);
	const next = pickNext(others.slice(0, BACK_AFTER), cram.shown) ?? cram.queue[0];
	return { ...cram, next, queue: cram.queue.filter((card) => card !== next) };
}
