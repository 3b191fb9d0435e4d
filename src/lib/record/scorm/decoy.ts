/** Values of the same kind, one of which is sure to differ from any given one. */
const KINDS: readonly (readonly [RegExp, readonly [string, string]])[] = [
	[/\.type$/, ['performance', 'likert']],
	[/\.result$/, ['neutral', 'unanticipated']],
	[/\.time$/, ['00:00:00', '00:00:01']],
	[/core\.exit$/, ['', 'time-out']]
];

/** The nearest other word; one that stands for less. */
const STATUSES: Readonly<Record<string, string>> = {
	passed: 'completed',
	completed: 'incomplete',
	failed: 'incomplete',
	incomplete: 'browsed'
};

/**
 * Another value for an element, as near to the right one as can be: Moodle's 1.2 sends nothing that it believes to
 * have sent already, even when that was lost, so a different value goes first and the right one after it (scorm.md,
 * When the LMS fails). Should the page die between the two, the LMS keeps this one.
 */
export function decoyOf(element: string, value: string): string {
	const kind = KINDS.find(([pattern]) => pattern.test(element));
	const status = element.endsWith('status') ? STATUSES[value] : undefined;
	if (status !== undefined) return status;
	if (kind) return kind[1][0] === value ? kind[1][1] : kind[1][0];
	if (/(raw|min|max|weighting)$/.test(element)) return numberDecoy(value);
	if (/(session_time|latency)$/.test(element))
		return value.includes('.') ? value.replace(/\.\d+$/, '') : `${value}.01`;
	// A response or pattern keeps its form when it is told twice; in texts and ids a last character is enough.
	if (/(student_response|pattern)$/.test(element)) return responseDecoy(value);
	return textDecoy(value);
}

/** A hundredth off: a grade that is seen meanwhile is as good as right. */
function numberDecoy(value: string): string {
	const number = Number(value);
	return (number >= 0.01 ? number - 0.01 : number + 0.01).toFixed(2);
}

/** The last character changes where there is no room for another. */
function textDecoy(value: string): string {
	if (value.length < 255) return `${value}_`;
	return value.slice(0, 254) + (value.endsWith('_') ? '-' : '_');
}

function responseDecoy(value: string): string {
	if (value === 't' || value === 'f') return value === 't' ? 'f' : 't';
	if (/^-?[\d.]+$/.test(value)) return value === '0' ? '1' : '0';
	if (/^\d+\.[a-z]/.test(value)) return value === '1.a' ? '1.b' : '1.a';
	return value === 'a' ? 'b' : 'a';
}
