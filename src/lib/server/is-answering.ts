import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { log, tellOfError } from './log.ts';

/** Milliseconds: whoever watches a site asks again after some seconds. */
const PATIENCE = 3_000;

/** Whether the database answers, and soon. */
export async function isAnswering(db: Database, patience = PATIENCE): Promise<boolean> {
	const answer = db.execute(sql`select 1`).then(
		() => undefined,
		(error: unknown) => tellOfError(error)
	);
	const late = new AbortController();
	const trouble = await Promise.race([
		answer,
		pause(patience, 'no answer in time', { ref: false, signal: late.signal }).catch(() => undefined)
	]);
	late.abort();
	if (trouble !== undefined) log('error', 'the database does not answer', { error: trouble });
	return trouble === undefined;
}
