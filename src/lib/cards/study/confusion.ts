import type { DeckCard } from '../deck/deck-card.ts';
import type { LoggedReview } from './review.ts';

/** A fact of some subjects answered for another. */
export interface Confusion {
	readonly fact: string;
	/** Id of the subject that it was taken for. */
	readonly takenFor: string;
	/** Study day. */
	readonly day: number;
	/** Place in the order of replay. */
	readonly order: number;
}

/**
 * What a failed card tells: the subject that was named instead, where the learner said so or where there is only one
 * other. undefined where nothing was confused, or nobody knows with what.
 */
export function confusionOf(card: DeckCard, review: LoggedReview): Confusion | undefined {
	if (review.rating !== 'again') return undefined;
	const [fact, ...more] = card.facts;
	if (fact === undefined || more.length > 0) return undefined;
	const others = card.choices.filter((id) => !card.back.subjects.includes(id));
	const isOneOfTwo = others.length === 1 && card.back.subjects.length === 1;
	const takenFor = others.find((id) => id === review.given) ?? (isOneOfTwo ? others[0] : undefined);
	return takenFor === undefined ? undefined : { fact, takenFor, day: review.day, order: review.order };
}

/** The cards that ask for the two facts of a confusion side by side. */
export function contrastsOf(cards: readonly DeckCard[], { fact, takenFor }: Confusion): DeckCard[] {
	return cards.filter(
		({ kind, facts, choices }) => kind === 'contrast' && facts.includes(fact) && choices.includes(takenFor)
	);
}
