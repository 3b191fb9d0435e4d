/** One JSON line a message, for whatever collects the server's output. Never answers or personal data. */
export function log(
	level: 'info' | 'error',
	message: string,
	fields: Readonly<Record<string, unknown>> = {}
): void {
	const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
	(level === 'error' ? console.error : console.log)(line);
}
