import { DrizzleQueryError } from 'drizzle-orm';
import { isDiskFull } from './disk-full.ts';

/** One JSON line a message, for whatever collects the server's output. Never answers or personal data. */
export function log(
	level: 'info' | 'error',
	message: string,
	fields: Readonly<Record<string, unknown>> = {}
): void {
	const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
	(level === 'error' ? console.error : console.log)(line);
}

/** What may be logged of an error. A failed query's own message holds the values that went into it. */
export function tellOfError(error: unknown): string {
	if (isDiskFull(error)) return 'no space is left on the database’s disk: nothing is kept until there is';
	if (!(error instanceof DrizzleQueryError)) return String(error);
	const { cause } = error;
	return `${cause && 'code' in cause ? String(cause.code) : (cause?.name ?? 'failed')}: ${error.query}`;
}
