import { m } from '$lib/paraglide/messages.js';

const MINUTE = 60_000;

/** "2 h 5 min" of a time in ms. */
export function timeInWords(time: number): string {
	const minutes = Math.round(time / MINUTE);
	return minutes < 60
		? m.progress_minutes({ minutes })
		: m.progress_time({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** Whole percent of a share of 0 to 1; all of it only where it is. */
export const percentOfShare = (share: number) => Math.floor(100 * share + 1e-9);

/** "Monday, 7 December" of a date, `YYYY-MM-DD`; the same on the server and in the browser. */
export function dateInWords(date: string, language: string): string {
	const format = new Intl.DateTimeFormat(language, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	return format.format(Date.parse(`${date}T00:00:00Z`));
}
