import type { DeckCard } from '../deck/deck-card.ts';

/** A round through some cards that touches no schedule. Cards missed come back until each was known once. */
export interface Cram {
	/** The first is the one to show; empty when the round is over. */
	readonly queue: readonly DeckCard[];
	readonly known: number;
	readonly missed: number;
}

export function startCram(_cards: readonly DeckCard[], _seed: number): Cram {
	throw new Error('to come');
}

export function answerCram(_cram: Cram, _isKnown: boolean): Cram {
	throw new Error('to come');
}
