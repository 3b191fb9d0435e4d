/** Values of the same kind, one of which is sure to differ from any given one. */
const KINDS: readonly (readonly [RegExp, readonly [string, string]])[] = [
	[/\.type$/, ['performance', 'likert']],
	[/\.result$/, ['neutral', 'unanticipated']],
	[/(lesson_status|\.status)$/, ['incomplete', 'browsed']],
	[/(session_time|latency|\.time)$/, ['00:00:00', '00:00:01']],
	[/(raw|min|max|weighting)$/, ['0', '1']],
	[/core\.exit$/, ['', 'time-out']]
];

/**
 * Another value for an element, as harmless as can be: Moodle's 1.2 sends nothing that it believes to have sent
 * already, even when that was lost, so a different value goes first and the right one after it (scorm.md, When the
 * LMS fails).
 */
export function decoyOf(element: string, value: string): string {
	const kind = KINDS.find(([pattern]) => pattern.test(element));
	if (kind) return kind[1][0] === value ? kind[1][1] : kind[1][0];
	// A response or pattern keeps its form when it is told twice; in texts and ids a last character is enough.
	if (/(student_response|pattern)$/.test(element)) return responseDecoy(value);
	return element.endsWith('suspend_data') ? `${value}.x`.slice(-4096) : `${value}_`.slice(-255);
}

function responseDecoy(value: string): string {
	if (value === 't' || value === 'f') return value === 't' ? 'f' : 't';
	if (/^-?[\d.]+$/.test(value)) return value === '0' ? '1' : '0';
	if (/^\d+\.[a-z]/.test(value)) return value === '1.a' ? '1.b' : '1.a';
	return value === 'a' ? 'b' : 'a';
}
