import type { DeckCard } from '../deck/deck-card.ts';
import type { Study } from '../study/study.ts';

/** What one study day asks for, made of the memories as they were in its morning: it stays the same all day. */
export interface DayPlan {
	/** The most urgent first. */
	readonly reviews: readonly DeckCard[];
	/** New cards, in the order of teaching. */
	readonly fresh: readonly DeckCard[];
	/** Estimated, of reviews and new cards together. */
	readonly minutes: number;
	/** Due cards that the daily limit leaves to the days after. */
	readonly postponed: number;
	/** Unlocked new cards that wait for another day. */
	readonly waiting: number;
	readonly isDayOff: boolean;
}

/** @param extraMinutes beyond the daily limit, for a learner who goes on */
export function planDay(_study: Study, _day: number, _extraMinutes = 0): DayPlan {
	throw new Error('to come');
}
