import type { Study } from '../study/study.ts';
import { LONGEST_INTERVAL } from '../fsrs.ts';
import { planDay } from './plan-day.ts';
import { daysOff } from './calendar.ts';

/** The next study day that asks for anything, once what `day` asks for is done; undefined when none does. */
export function nextStudyDay(
	study: Study,
	day: number
): { readonly day: number; readonly reviews: number; readonly fresh: number } | undefined {
	const isOff = daysOff(study.settings);
	for (let next = day + 1; next <= day + LONGEST_INTERVAL + 7; next++) {
		if (isOff(next)) continue;
		const { reviews, fresh } = planDay(study, next);
		if (reviews.length + fresh.length > 0) return { day: next, reviews: reviews.length, fresh: fresh.length };
	}
	return undefined;
}
