import { getLocale } from '../../paraglide/runtime.js';

/** Numbers and study days in the words of the page's language, in the way of the reader's region. */
export interface Formats {
	count(value: number): string;
	/** A share of 0 to 1 as a whole percentage. */
	percent(share: number): string;
	/** "Thu 3 Dec" */
	day(day: number): string;
	/** "Thursday, 3 December" */
	longDay(day: number): string;
	/** "3 Dec" */
	shortDay(day: number): string;
	/** "3 Dec 2026" */
	date(day: number): string;
	/** "Dec 2026" */
	monthOfYear(day: number): string;
	/** "Dec" */
	month(day: number): string;
	/** "Mon", by number from Monday, 0, on. */
	weekday(fromMonday: number): string;
}

const DAY = 86_400_000;
/** A study day that was a Monday: 1970-01-05. */
const A_MONDAY = 4;

export function formatsOf(languages: readonly string[]): Formats {
	const language = getLocale();
	const locale = languages.find((each) => each.split('-')[0] === language) ?? language;
	const date = (options: Intl.DateTimeFormatOptions) => {
		// Made when it is first needed: each takes some milliseconds, and no figure needs them all.
		let format: Intl.DateTimeFormat | undefined;
		return (day: number) => {
			// A study day is a date without a place: it is read in the zone it was counted in.
			format ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
			return format.format(day * DAY);
		};
	};
	const weekday = date({ weekday: 'short' });
	const number = new Intl.NumberFormat(locale);
	const share = new Intl.NumberFormat(locale, { style: 'percent' });
	return {
		count: (value) => number.format(value),
		percent: (value) => share.format(value),
		day: date({ weekday: 'short', day: 'numeric', month: 'short' }),
		longDay: date({ weekday: 'long', day: 'numeric', month: 'long' }),
		shortDay: date({ day: 'numeric', month: 'short' }),
		date: date({ day: 'numeric', month: 'short', year: 'numeric' }),
		monthOfYear: date({ month: 'short', year: 'numeric' }),
		month: date({ month: 'short' }),
		weekday: (fromMonday) => weekday(A_MONDAY + fromMonday)
	};
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayFromMonday(day: number): number {
	return (((day - A_MONDAY) % 7) + 7) % 7;
}
