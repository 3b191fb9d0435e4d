import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { StudySession } from './study-session.svelte.ts';

/** When a card is due; undefined for one that was never answered. */
export function dueInWords(_studying: StudySession, _card: DeckCard): string | undefined {
	return undefined;
}
