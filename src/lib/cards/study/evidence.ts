import type { CardKind, DeckCard } from '../deck/deck-card.ts';
import { nextMemory, type MemoryModel } from '../fsrs.ts';
import { STEPS } from '../schedule.ts';
import type { Memory } from './memory.ts';

/** One answer of a lesson's prompt or of a quiz about one fact. */
export interface Evidence {
	readonly fact: string;
	/** The kind of card that asks the same. */
	readonly kind: CardKind;
	readonly isRight: boolean;
	readonly day: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/**
 * What the latest answer to the same, given before a card's first review, is worth: a weak first review. A right one
 * leaves the stability of a first "hard", since it was recognised among a few options rather than recalled: the card
 * is due on the next day instead of new. A wrong one leaves that of a first "again", and the card comes back in the
 * next session. The difficulty is that of a first "good" in both: how hard a card is to recall, options don't tell.
 */
export function seedOf(model: MemoryModel, { isRight, day, at }: Evidence): Memory {
	return {
		stability: nextMemory(model, undefined, 0, isRight ? 'hard' : 'again').stability,
		difficulty: nextMemory(model, undefined, 0, 'good').difficulty,
		reps: 0,
		lapses: 0,
		lastDay: day,
		firstDay: undefined,
		stepAt: isRight ? undefined : at + STEPS.again
	};
}

/** Whether an answer speaks for a card. Each example is a card of its own, so none speaks for another. */
export function isEvidenceFor({ fact, kind }: Evidence, card: DeckCard): boolean {
	return card.kind === kind && card.facts.length === 1 && card.facts[0] === fact;
}

/** A fact of some subjects answered for another. */
export interface Confusion {
	readonly fact: string;
	/** Id of the subject that it was taken for. */
	readonly takenFor: string;
	readonly at: number;
	/** Answers to cards since then. */
	readonly since: number;
}
