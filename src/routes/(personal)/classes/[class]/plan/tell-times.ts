import { getLocale } from '$lib/paraglide/runtime.js';

/** Day and time on the clocks of a zone. Told on the server, so that both sides write it alike. */
export function tellTime(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
}

/** The same in short, for lists. */
export function tellTimeShort(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
		at
	);
}
