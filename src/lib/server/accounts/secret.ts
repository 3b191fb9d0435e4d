import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { secrets } from '../schema.ts';

const NAME = 'sessions';

/**
 * What cookies are signed with: made at the first start and kept in the database, so that every instance that serves
 * from it signs alike. Two that start at once agree on one.
 */
export async function ensureSecret(db: Database): Promise<string> {
	const made = { name: NAME, value: randomBytes(32).toString('base64url') };
	await db.insert(secrets).values(made).onConflictDoNothing();
	const [kept] = await db.select({ value: secrets.value }).from(secrets).where(eq(secrets.name, NAME));
	return kept?.value ?? made.value;
}
