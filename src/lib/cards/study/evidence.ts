import type { CardKind } from '../deck/deck-card.ts';

/**
 * One answer of a lesson's prompt or of a quiz about one fact. Before a card's first review the latest one that asked
 * the same counts as a weak first review: see `seedOf`.
 */
export interface Evidence {
	readonly fact: string;
	readonly kind: CardKind;
	readonly isRight: boolean;
	readonly day: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** A fact of one subject answered for another. */
export interface Confusion {
	readonly fact: string;
	/** Id of the subject that it was taken for. */
	readonly takenFor: string;
	readonly day: number;
	readonly at: number;
}
