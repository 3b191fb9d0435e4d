import type { DeckCard } from '../deck/deck-card.ts';
import type { Study } from './study.ts';

/** Lapses from which a card is worth a look at its section instead of another try (learning.md, Flashcards). */
export const LEECH_LAPSES = 8;

/** Cards that keep being forgotten, the worst first; each links to its dimension's section. */
export function leechesOf(_study: Study): DeckCard[] {
	throw new Error('to come');
}
