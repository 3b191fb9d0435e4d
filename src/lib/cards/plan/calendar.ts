import type { StudySettings } from './settings.ts';

const DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** The number of a date, `YYYY-MM-DD`, in days since 1970-01-01. Study days and dates share their numbers. */
export function dayOf(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** `YYYY-MM-DD` of a study day. */
export function dateOf(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: number): number {
	return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/** Tells days off. Made once, asked often. */
export function daysOff({
	weekdaysOff,
	datesOff
}: Pick<StudySettings, 'weekdaysOff' | 'datesOff'>): (day: number) => boolean {
	const dates = new Set(datesOff.map(dayOf));
	// Seven days off a week would be no plan; the schema lets six through.
	return (day) => dates.has(day) || weekdaysOff.includes(weekdayOf(day));
}

/**
 * The study day nearest to a day off, the earlier of two, since a little early costs less than a little late; never
 * before `least`.
 */
export function studyDayNear(day: number, least: number, isOff: (day: number) => boolean): number {
	if (!isOff(day)) return day;
	// A year of days off in a row is a wish to stop; the day itself is as good as any then.
	for (let distance = 1; distance < 366; distance++) {
		if (day - distance >= least && !isOff(day - distance)) return day - distance;
		if (!isOff(day + distance)) return day + distance;
	}
	return day;
}
