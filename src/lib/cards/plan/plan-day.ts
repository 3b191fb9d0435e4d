import type { DeckCard } from '../deck/deck-card.ts';
import { paceOf, type Pace } from '../study/pace.ts';
import type { Study } from '../study/study.ts';
import { daysOff } from './calendar.ts';
import { nextDate } from './dates.ts';
import { planDateDay } from './plan-date-day.ts';
import { planRetentionDay } from './plan-retention-day.ts';
import { isNewOn, morningOf, openCards, type KnownCard } from './open-cards.ts';

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
	/** Due cards that wait for another day because a sibling is asked today. */
	readonly heldBack: number;
	/** Unlocked new cards that wait for another day. */
	readonly waiting: number;
	readonly isDayOff: boolean;
	readonly pace: Pace;
}

/** What a day's plan is made from. */
export interface DayBasis {
	readonly study: Study;
	readonly day: number;
	/** Beyond the daily limit. */
	readonly extraMinutes: number;
	readonly pace: Pace;
	readonly known: readonly KnownCard[];
	/** In the order of teaching. */
	readonly fresh: readonly DeckCard[];
}

/** @param extraMinutes beyond the daily limit, for a learner who goes on; with some, a day off is a study day */
export function planDay(study: Study, day: number, extraMinutes = 0): DayPlan {
	const open = openCards(study, day);
	const basis: DayBasis = {
		study,
		day,
		extraMinutes,
		pace: paceOf(study.reviews.filter((review) => review.day < day)),
		known: open.flatMap((card) => {
			const memory = morningOf(study, card.id, day);
			return memory ? [{ card, memory }] : [];
		}),
		fresh: open.filter(({ id }) => isNewOn(study, id, day))
	};
	const isDayOff = extraMinutes === 0 && daysOff(study.settings)(day);
	const date = nextDate(study.dates, day);
	const planned = isDayOff
		? { reviews: [], fresh: [], minutes: 0, postponed: 0, heldBack: 0 }
		: date
			? planDateDay(basis, date)
			: planRetentionDay(basis);
	const waiting = basis.fresh.length - planned.fresh.length;
	return { ...planned, waiting, isDayOff, pace: basis.pace };
}
