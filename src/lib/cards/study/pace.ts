import type { LoggedReview } from './review.ts';

/** How long this learner takes for a card, in ms. */
export interface Pace {
	/** One answer to a card that was met on an earlier day. */
	readonly review: number;
	/** A new card on its first day, with the times that it comes back. */
	readonly fresh: number;
}

/** Until the learner's own log tells: a glance and a thought; a new card is read, and comes back once or twice. */
export const DEFAULT_PACE: Pace = { review: 9_000, fresh: 30_000 };
/** Times from which on the log is believed, … */
const LEAST_SAMPLE = 20;
/** … the latest answers that it is read from, since people get faster, … */
const LATEST = 1_000;
/** … and the longest time that can have been spent on a card, in ms: beyond it the learner was away. */
const LONGEST = 120_000;

/** Medians, which the telephone ringing does not move. @param reviews in the order of replay */
export function paceOf(reviews: readonly LoggedReview[]): Pace {
	const latest = reviews.slice(-LATEST);
	const firstDays = new Map<string, number>();
	for (const { card, day, before } of latest)
		// A card whose beginning lies before these answers is none that they show as new.
		if (!firstDays.has(card)) firstDays.set(card, before === null ? day : -1);
	const reviewTimes: number[] = [];
	const freshTimes = new Map<string, number>();
	for (const { card, day, latency } of latest) {
		const time = Math.min(LONGEST, latency);
		if (firstDays.get(card) === day) freshTimes.set(card, (freshTimes.get(card) ?? 0) + time);
		else reviewTimes.push(time);
	}
	return {
		review: reviewTimes.length < LEAST_SAMPLE ? DEFAULT_PACE.review : median(reviewTimes),
		fresh: freshTimes.size < LEAST_SAMPLE ? DEFAULT_PACE.fresh : median([...freshTimes.values()])
	};
}

/** @param values one at least */
function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
