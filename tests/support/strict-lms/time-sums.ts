const CLOCK = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/;
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** A year and a month as the calendar has them on average; sessions never reach them. */
const SECONDS = [31_557_600, 2_629_800, 86_400, 3600, 60, 1];

/** Adds times of 1.2, `HH:MM:SS[.ss]`. An empty one counts nothing. */
export function addClockTimes(...times: readonly string[]): string {
	const total = sum(times.map((time) => weigh(CLOCK.exec(time), SECONDS.slice(3))));
	const minutes = Math.floor(total / 6000);
	return [Math.floor(minutes / 60), minutes % 60]
		.map(two)
		.concat(seconds(total % 6000, two))
		.join(':');
}

/** Adds intervals of 2004, `PT1H5M3S`. An empty one counts nothing. */
export function addPeriods(...times: readonly string[]): string {
	const total = sum(times.map((time) => weigh(PERIOD.exec(time), SECONDS)));
	const minutes = Math.floor(total / 6000);
	const parts = [
		minutes >= 60 ? `${Math.floor(minutes / 60)}H` : '',
		minutes % 60 > 0 ? `${minutes % 60}M` : '',
		total % 6000 > 0 || minutes === 0 ? `${seconds(total % 6000, String)}S` : ''
	];
	return `PT${parts.join('')}`;
}

/** Hundredths of a second, whole, so that sums do not drift. */
function weigh(found: RegExpExecArray | null, weights: readonly number[]): number {
	return Math.round(100 * sum(weights.map((weight, index) => weight * Number(found?.[index + 1] ?? 0))));
}

function seconds(hundredths: number, write: (whole: number) => string): string {
	const fraction = hundredths % 100;
	return write(Math.floor(hundredths / 100)) + (fraction > 0 ? `.${two(fraction)}` : '');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const two = (number: number) => String(number).padStart(2, '0');
