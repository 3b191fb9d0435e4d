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
	for (const { day, rating } of recallsOf(reviews)) {
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

/** The first answer of each day to each card, without the day on which the card was met: what tells of memory. */
export function recallsOf(reviews: readonly LoggedReview[]): (LoggedReview & { readonly elapsed: number })[] {
	const lastDays = new Map<string, number>();
	return reviews.flatMap((review) => {
		const key = `${review.card} ${review.revision}`;
		const last = lastDays.get(key);
		lastDays.set(key, Math.max(review.day, last ?? review.day));
		return last === undefined || review.day <= last ? [] : [{ ...review, elapsed: review.day - last }];
	});
}
