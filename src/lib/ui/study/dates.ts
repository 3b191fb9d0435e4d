import { dateOf } from '../../cards/plan/calendar.ts';
import { getLocale } from '../../paraglide/runtime.js';

/** The learner's own way of writing dates, where it belongs to the language of the interface. */
function locales(): string[] {
	const language = getLocale();
	const own = typeof navigator === 'undefined' ? [] : navigator.languages;
	return [...own.filter((tag) => tag.split('-')[0] === language), language];
}

/** "Monday, 7 December" of a study day. */
export function formatDay(day: number): string {
	const format = new Intl.DateTimeFormat(locales(), {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	return format.format(Date.parse(`${dateOf(day)}T00:00:00Z`));
}

/** "14:32" of a moment in ms. */
export function formatTime(moment: number, timeZone: string): string {
	return new Intl.DateTimeFormat(locales(), { hour: 'numeric', minute: '2-digit', timeZone }).format(moment);
}
