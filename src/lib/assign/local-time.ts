import { fromDate, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date';

/** What a date and time on the clocks of a zone stand for. */
export type LocalReading =
	| { readonly kind: 'sound'; readonly at: Date }
	/** The clocks go forward over it: there is no such time on that day. */
	| { readonly kind: 'skipped' }
	| { readonly kind: 'unsound' };

/** As a field of the type `datetime-local` sends it: `2026-11-23T18:00`, with or without seconds. */
const LOCAL = /^2\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

/**
 * @param zone IANA name
 * @param repeated which one is meant of the two moments that have the same time, where the clocks go back
 */
export function readLocal(text: string, zone: string, repeated: 'earlier' | 'later'): LocalReading {
	const local = LOCAL.test(text) ? parse(text) : undefined;
	if (!local || !isZone(zone)) return { kind: 'unsound' };
	const zoned = toZoned(local, zone, repeated);
	return toCalendarDateTime(zoned).compare(local) === 0
		? { kind: 'sound', at: zoned.toDate() }
		: { kind: 'skipped' };
}

/** @returns undefined for a day or an hour that no calendar has */
function parse(text: string) {
	try {
		return parseDateTime(text);
	} catch {
		return undefined;
	}
}

/** What the clocks of a zone show at a moment, to the minute, as a field takes it. */
export function toLocal(at: Date, zone: string): string {
	return toCalendarDateTime(fromDate(at, zone)).toString().slice(0, 16);
}

/** Whether times can be told in it: an IANA name that this machine knows. */
export function isZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** Zones to choose from, with one that may not be among them, such as an older name of it. */
export function listZones(chosen: string): string[] {
	return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), chosen])].toSorted();
}
