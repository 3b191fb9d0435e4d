import type { Study } from '../study/study.ts';

export interface ActivityDay {
	readonly day: number;
	/** Answers of every kind, cramming included. */
	readonly reviews: number;
	readonly minutes: number;
}

/** The days on which something was answered, oldest first. */
export function activityByDay(_study: Pick<Study, 'reviews' | 'crammed'>): ActivityDay[] {
	throw new Error('to come');
}
