import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { Rating } from '../../cards/schedule.ts';
import { m } from '../../paraglide/messages.js';
import type { StudySession } from './study-session.svelte.ts';

/** When a card would come back after a grade, in words. */
export function nextInWords(_studying: StudySession, _card: DeckCard, rating: Rating): string | undefined {
	return rating === 'again' ? m.review_soon() : undefined;
}
