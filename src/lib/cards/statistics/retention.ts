import type { LoggedReview } from '../study/review.ts';

export interface RetentionWeek {
	/** Study day of its Monday. */
	readonly from: number;
	/** First answers of a day to cards that were met on an earlier day. */
	readonly reviews: number;
	readonly recalled: number;
}

/** True retention by week, oldest first; weeks without such reviews are there with none. */
export function retentionByWeek(_reviews: readonly LoggedReview[]): RetentionWeek[] {
	throw new Error('to come');
}
