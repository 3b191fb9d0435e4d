import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { settings } from '../schema.ts';

const NAME = 'record-epoch';
/** Of a database that was never put back. */
const FIRST = 'first';

/**
 * Names the life of the database. A backup is older than what devices have seen: serials are given out again, and events
 * are gone that a device believes to be there. So a device that meets another epoch than before begins anew.
 */
export async function epochOf(db: Database): Promise<string> {
	const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, NAME));
	return typeof row?.value === 'string' ? row.value : FIRST;
}

/** Begins another epoch; does nothing in a schema that knows no settings. */
export async function beginEpoch(tx: Database): Promise<void> {
	const { rows } = await tx.execute<{ has: boolean }>(
		sql`select to_regclass('public.settings') is not null as has`
	);
	if (!rows[0]?.has) return;
	const value = randomUUID();
	await tx
		.insert(settings)
		.values({ name: NAME, value })
		.onConflictDoUpdate({ target: settings.name, set: { value } });
}
