import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Role } from '../../src/lib/accounts/role.ts';
import { createClass } from '../../src/lib/server/classes/manage-class.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { classes, users } from '../../src/lib/server/schema.ts';

export const NOW = new Date('2026-05-01T10:00:00Z');

/** Somebody with an account, without a way to sign in. Their address is at example.org, and known to be theirs. */
export async function person(db: Database, name: string, role: Role = 'learner', emailVerified = true) {
	const email = `${name.toLowerCase()}@example.org`;
	await db
		.insert(users)
		.values({ id: name, name, email, role, emailVerified, createdAt: NOW, updatedAt: NOW });
	return { id: name, name, email, role };
}

/** A class of a trainer, by its id and code. */
export async function classOf(db: Database, trainer: string, name = 'Analysts', now = NOW) {
	const outcome = await createClass(db, trainer, name, now);
	if (outcome.kind !== 'done') throw new Error(outcome.kind);
	const [row] = await db.select({ code: classes.code }).from(classes).where(eq(classes.id, outcome.id));
	if (!row) throw new Error('no class');
	return { id: outcome.id, code: row.code };
}

/** A browser as owner.ts knows it. */
export const device = () => randomBytes(32).toString('hex');
