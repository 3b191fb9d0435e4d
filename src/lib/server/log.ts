import { DrizzleQueryError } from 'drizzle-orm';

/** One JSON line a message, for whatever collects the server's output. Never answers or personal data. */
export function log(
	level: 'info' | 'error',
	message: string,
	fields: Readonly<Record<string, unknown>> = {}
): void {
	const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
	(level === 'error' ? console.error : console.log)(line);
}

/** An error for the log. A query is told without its values, which are people's. */
export function errorText(error: unknown): string {
	if (!(error instanceof DrizzleQueryError)) return String(error);
	return `Failed query: ${error.query}; ${error.cause?.message ?? 'no cause'}`;
}
