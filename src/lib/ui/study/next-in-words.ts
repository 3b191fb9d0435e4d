import type { DeckCard } from '../../cards/deck/deck-card.ts';
import { whenDueAfter } from '../../cards/plan/when-due.ts';
import type { Rating } from '../../cards/schedule.ts';
import { m } from '../../paraglide/messages.js';
import type { StudySession } from './study-session.svelte.ts';

/** From here on, months say more than days. */
const MONTHS_FROM = 60;
const DAYS_A_MONTH = 30.44;
const MINUTE = 60_000;

/** When a card would come back after a grade, in words; undefined where it would last until the date that is set. */
export function nextInWords(
	{ study, now, day }: Pick<StudySession, 'study' | 'now' | 'day'>,
	card: DeckCard,
	rating: Rating
): string | undefined {
	const next = whenDueAfter(study, card, { now, day }, rating);
	if (!next) return undefined;
	if ('stepAt' in next) return m.review_in_minutes({ count: Math.round((next.stepAt - now) / MINUTE) });
	const days = Math.max(1, next.day - day);
	return days < MONTHS_FROM
		? m.review_in_days({ count: days })
		: m.review_in_months({ count: Math.round(days / DAYS_A_MONTH) });
}
