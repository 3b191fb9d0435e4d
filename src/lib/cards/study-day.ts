/** How a learner's days run: in their time zone, beginning at the roll-over hour instead of midnight. */
export interface StudyCalendar {
	/** IANA name, such as "Europe/Berlin". */
	readonly timeZone: string;
	/** 0 to 23; four in the morning lets a late evening count as the same day. */
	readonly rolloverHour: number;
}

export const ROLLOVER_HOUR = 4;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The number of the study day that a moment falls on, counted in days since 1970-01-01.
 * It goes by the wall clock, so a day of 23 or 25 hours (daylight saving) is one day.
 * @param now milliseconds since the epoch
 */
export function studyDay(now: number, { timeZone, rolloverHour }: StudyCalendar): number {
	let clock = clocks.get(timeZone);
	if (!clock) {
		const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
		clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...numeric });
		clocks.set(timeZone, clock);
	}
	const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
	const { year = 1970, month = 1, day = 1, hour = 0 } = parts;
	return Math.floor((Date.UTC(year, month - 1, day) + (hour - rolloverHour) * HOUR) / DAY);
}
