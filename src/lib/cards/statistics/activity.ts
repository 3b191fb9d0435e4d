import type { Study } from '../study/study.ts';

export interface ActivityDay {
	readonly day: number;
	/** Answers of every kind, cramming included. */
	readonly reviews: number;
	readonly minutes: number;
}

const MINUTE = 60_000;
/** The longest that one answer counts, in ms: beyond it the learner was away. */
const LONGEST = 120_000;

/** The days on which something was answered, oldest first. */
export function activityByDay({ reviews, crammed }: Pick<Study, 'reviews' | 'crammed'>): ActivityDay[] {
	const days = new Map<number, { reviews: number; minutes: number }>();
	for (const { day, latency } of [...reviews, ...crammed]) {
		const before = days.get(day) ?? { reviews: 0, minutes: 0 };
		days.set(day, {
			reviews: before.reviews + 1,
			minutes: before.minutes + Math.min(LONGEST, latency) / MINUTE
		});
	}
	return [...days.entries()].map(([day, each]) => ({ day, ...each })).sort((a, b) => a.day - b.day);
}
