import type { DeckCard } from '../deck/deck-card.ts';
import type { Study } from './study.ts';

/** Lapses from which a card is worth a look at its section instead of another try (learning.md, Flashcards). */
export const LEECH_LAPSES = 8;

/** Cards that keep being forgotten, the worst first; each links to its dimension's section. */
export function leechesOf({ cards, memories, suspended }: Study): DeckCard[] {
	const lapses = ({ id }: DeckCard) => memories.get(id)?.now.lapses ?? 0;
	return cards
		.filter((card) => lapses(card) >= LEECH_LAPSES && !suspended.has(card.id))
		.toSorted((a, b) => lapses(b) - lapses(a));
}
