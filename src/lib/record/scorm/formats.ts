/**
 * A number as every LMS reads it: no exponent, a digit before the point, no more decimals than asked for.
 * @param decimals 1 to 7, as in real(10,7); SCORM 1.2's scores are refused with more than 2 by some
 */
export function formatNumber(value: number, decimals = 7): string {
	if (!Number.isFinite(value)) return '0';
	// From 1e21 on `toFixed` gives an exponent.
	if (Math.abs(value) >= 1e15) return String(BigInt(Math.trunc(value)));
	const text = value.toFixed(decimals).replace(/\.?0+$/, '');
	return text === '-0' ? '0' : text;
}

/** Lone surrogates make Moodle's Commit throw and NUL is dropped there; line ends are not allowed in answers. */
export function cleanText(text: string, most: number): string {
	const clean = text.toWellFormed().replace(/\0/g, '').replace(/\s+/g, ' ').trim();
	let kept = clean.slice(0, most);
	// Never half of a character outside the basic plane.
	if (!kept.isWellFormed()) kept = kept.slice(0, -1);
	return kept;
}

/** Printable ASCII, for SCORM 1.2: accents are taken off, anything else becomes a question mark. */
export function toAscii(text: string, most: number): string {
	const plain = cleanText(text, Infinity)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[–—]/g, '-')
		.replace(/[^\x20-\x7e]/gu, '?');
	return plain.slice(0, most).trim();
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** CMITimespan of SCORM 1.2: HHHH:MM:SS.SS. @param milliseconds 0 or more */
export function timespan12(milliseconds: number): string {
	const hundredths = Math.max(0, Math.round(milliseconds / 10));
	const seconds = Math.floor(hundredths / 100);
	const hours = Math.min(9999, Math.floor(seconds / 3600));
	const rest = hundredths % 100;
	return `${pad(hours)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${rest > 0 ? `.${pad(rest)}` : ''}`;
}

/** CMITime of SCORM 1.2: the learner's time of day, HH:MM:SS. */
export function timeOfDay12(at: number): string {
	const date = new Date(at);
	return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** timeinterval(second,10,2) of SCORM 2004: PT1H5M3.25S. @param milliseconds 0 or more */
export function duration2004(milliseconds: number): string {
	const hundredths = Math.max(0, Math.round(milliseconds / 10));
	const seconds = Math.floor(hundredths / 100);
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const fraction = hundredths % 100;
	const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || fraction ? `${formatNumber(rest + fraction / 100)}S` : ''}`;
	return `PT${text || '0S'}`;
}

/** time(second,10,0) of SCORM 2004 in local time: no zone and no fraction, which some LMSs refuse. */
export function timestamp2004(at: number): string {
	const date = new Date(at);
	return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${timeOfDay12(at)}`;
}

/** A percentage from a number of the LMS's; undefined for none, or one that lies outside. */
export function parsePercent(value: string, factor: number): number | undefined {
	// Rounded, since 0.55 * 100 is more than 55 to a computer, and 55 would not pass.
	const number = value.trim() === '' ? NaN : Number((Number(value) * factor).toFixed(5));
	return number >= 0 && number <= 100 ? number : undefined;
}
