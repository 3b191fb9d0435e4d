import type { DeckCard } from '../deck/deck-card.ts';

/** Cards of about the same urgency, among which the choice is free. */
const CHOICE = 8;

/**
 * One of the most urgent cards: the one that is least like the last ones shown, so that subjects and dimensions come
 * mixed (interleaving helps with what is easily confused; Brunmair and Richter 2019).
 * @param cards the most urgent first @param shown the latest first
 */
export function pickNext(cards: readonly DeckCard[], shown: readonly DeckCard[]): DeckCard | undefined {
	const likeness = (card: DeckCard) =>
		shown.reduce((sum, other, age) => sum + sameness(card, other) / (age + 1), 0);
	return cards
		.slice(0, CHOICE)
		.map((card, index) => ({ card, index, likeness: likeness(card) }))
		.sort((a, b) => a.likeness - b.likeness || a.index - b.index)[0]?.card;
}

function sameness(one: DeckCard, other: DeckCard): number {
	return (
		Number(one.dimension === other.dimension) +
		Number(one.kind === other.kind) +
		Number(one.back.subjects.join() === other.back.subjects.join()) +
		// What gives it away comes as late as can be.
		4 * Number(one.siblings.some((sibling) => other.siblings.includes(sibling)))
	);
}
