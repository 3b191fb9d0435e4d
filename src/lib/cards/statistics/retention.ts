import { weekdayOf } from '../plan/calendar.ts';
import type { LoggedReview } from '../study/review.ts';

export interface RetentionWeek {
	/** Study day of its Monday. */
	readonly from: number;
	/** First answers of a day to cards that were answered on an earlier day. */
	readonly reviews: number;
	/** Of them those that were not "again". */
	readonly recalled: number;
}

const WEEK = 7;

/** True retention by week, oldest first; a week between two others is there even where it has no such answers. */
export function retentionByWeek(reviews: readonly LoggedReview[]): RetentionWeek[] {
	const weeks = new Map<number, { reviews: number; recalled: number }>();
	for (const { review } of recallsOf(reviews)) {
		const { day, rating } = review;
		// Weeks begin on Monday (ISO 8601).
		const from = day - ((weekdayOf(day) + 6) % WEEK);
		const week = weeks.get(from) ?? { reviews: 0, recalled: 0 };
		weeks.set(from, {
			reviews: week.reviews + 1,
			recalled: week.recalled + Number(rating !== 'again')
		});
	}
	const first = Math.min(...weeks.keys());
	const last = Math.max(...weeks.keys());
	if (weeks.size === 0) return [];
	return Array.from({ length: (last - first) / WEEK + 1 }, (_, index) => {
		const from = first + index * WEEK;
		return { from, ...(weeks.get(from) ?? { reviews: 0, recalled: 0 }) };
	});
}

/** An answer that tells of memory, and the days since the card's answer before. */
export interface Recall {
	readonly review: LoggedReview;
	readonly elapsed: number;
}

/** The first answer of each day to each card, without the day on which the card was met. */
export function recallsOf(reviews: readonly LoggedReview[]): Recall[] {
	const lastDays = new Map<string, number>();
	const recalls: Recall[] = [];
	for (const review of reviews) {
		const key = `${review.card} ${review.revision}`;
		const last = lastDays.get(key);
		if (last === undefined || review.day > last) lastDays.set(key, review.day);
		if (last !== undefined && review.day > last) recalls.push({ review, elapsed: review.day - last });
	}
	return recalls;
}
