import type { DeckCard } from '../deck/deck-card.ts';
import type { Study } from '../study/study.ts';
import type { DayPlan } from './plan-day.ts';

/** Why a card is shown: it comes back within the session, was confused just before, is due, or is new. */
export type Reason = 'step' | 'contrast' | 'review' | 'new';

export interface TodayQueue {
	/** What to show now; undefined when nothing is left for now. */
	readonly next: { readonly card: DeckCard; readonly reason: Reason } | undefined;
	/** When the next card comes back within the session, in ms; there while `next` is undefined and some do. */
	readonly nextAt: number | undefined;
	/** Cards still to be answered today. */
	readonly left: Readonly<Record<Reason, number>>;
	/** Estimated for them. */
	readonly minutesLeft: number;
	/** Cards that the next study day asks for, new ones included, once today's are done. */
	readonly dueTomorrow: number;
	readonly plan: DayPlan;
}

/** The session is a function of the log, so it goes on after a reload, on another device, after any undo. */
export function queueToday(
	_study: Study,
	_at: { readonly now: number; readonly day: number; readonly extraMinutes?: number }
): TodayQueue {
	throw new Error('to come');
}
