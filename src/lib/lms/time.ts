import type { Version } from './version.ts';

const CLOCK = /^(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/;
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** Seconds of each part. A year and a month as the calendar has them on average; sessions never reach them. */
const WEIGHTS = [31_557_600, 2_629_800, 86_400, 3600, 60, 1];

/**
 * A duration in hundredths of a second, whole, so that sums do not drift; undefined for a text that is none.
 * @param text `HH:MM:SS[.ss]` in 1.2 (CMITimespan), `PT1H5M3S` in 2004 (timeinterval)
 */
export function parseDuration(text: string, version: Version): number | undefined {
	const parts = (version === '1.2' ? CLOCK : PERIOD).exec(text)?.slice(1);
	if (!parts) return undefined;
	const weights = WEIGHTS.slice(-parts.length);
	const seconds = parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (weights[index] ?? 0), 0);
	return Math.round(100 * seconds);
}

/** A duration as the version writes it. @param hundredths 0 or more, whole */
export function formatDuration(hundredths: number, version: Version): string {
	const [hours, minutes, rest] = split(hundredths);
	const fraction = hundredths % 100;
	if (version === '1.2')
		return `${two(hours)}:${two(minutes)}:${two(rest)}${fraction > 0 ? `.${two(fraction)}` : ''}`;
	const seconds = fraction > 0 ? `${rest}.${two(fraction)}` : `${rest}`;
	const parts = [
		hours > 0 ? `${hours}H` : '',
		minutes > 0 ? `${minutes}M` : '',
		rest + fraction > 0 || hundredths === 0 ? `${seconds}S` : ''
	];
	return `PT${parts.join('')}`;
}

/** A duration for people: `1:05:03`, in whole seconds. @param hundredths 0 or more */
export function readDuration(hundredths: number): string {
	const [hours, minutes, rest] = split(hundredths);
	return `${hours}:${two(minutes)}:${two(rest)}`;
}

/** Whole hours, minutes and seconds. */
function split(hundredths: number): [number, number, number] {
	const seconds = Math.floor(hundredths / 100);
	return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
}

const two = (number: number) => String(number).padStart(2, '0');
