import { DrizzleQueryError } from 'drizzle-orm';

/** PostgreSQL's code for a database that finds no room on its disk. */
export const DISK_FULL = '53100';

/** Whether something failed because the database's disk is full. */
export function isDiskFull(error: unknown): boolean {
	const cause = error instanceof DrizzleQueryError ? error.cause : error;
	return cause instanceof Error && 'code' in cause && cause.code === DISK_FULL;
}
