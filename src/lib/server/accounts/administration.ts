import { and, eq, ne, sql } from 'drizzle-orm';
import type { Role } from '../../accounts/role.ts';
import type { Database } from '../database.ts';
import { members, users } from '../schema.ts';

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Any number that no other lock uses. */
const LOCK = 7_016_501;

/** Until the transaction ends, no other decides who administrates. */
export async function lockAdministration(tx: Transaction): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}

export async function hasAdministrator(db: Pick<Database, 'select'>): Promise<boolean> {
	const found = await db.select({ id: users.id }).from(users).where(eq(users.role, 'administrator')).limit(1);
	return found.length > 0;
}

/** The first person becomes the administrator, by whatever way they came; of two at once, one does. */
export async function claimAdministration(db: Database, user: string): Promise<void> {
	await db.transaction(async (tx) => {
		await lockAdministration(tx);
		if (await hasAdministrator(tx)) return;
		await tx.update(users).set({ role: 'administrator' }).where(eq(users.id, user));
	});
}

/** `last-administrator`: the others would be left without one. */
export type RoleOutcome = 'done' | 'person-gone' | 'last-administrator';

export async function setRole(db: Database, user: string, role: Role, now: Date): Promise<RoleOutcome> {
	return db.transaction(async (tx) => {
		await lockAdministration(tx);
		if (role !== 'administrator' && (await isOnlyAdministrator(tx, user))) return 'last-administrator';
		const changed = await tx
			.update(users)
			.set({ role, updatedAt: now })
			.where(eq(users.id, user))
			.returning({ id: users.id });
		return changed.length > 0 ? 'done' : 'person-gone';
	});
}

/** Removes a person and all that is kept about them. The only administrator leaves last. */
export async function removePerson(db: Database, user: string): Promise<RoleOutcome> {
	return db.transaction(async (tx) => {
		await lockAdministration(tx);
		if ((await isOnlyAdministrator(tx, user)) && (await hasOthers(tx, user))) return 'last-administrator';
		await tx.delete(members).where(eq(members.userId, user));
		const gone = await tx.delete(users).where(eq(users.id, user)).returning({ id: users.id });
		return gone.length > 0 ? 'done' : 'person-gone';
	});
}

async function isOnlyAdministrator(tx: Transaction, user: string): Promise<boolean> {
	const others = and(eq(users.role, 'administrator'), ne(users.id, user));
	const [self] = await tx.select({ role: users.role }).from(users).where(eq(users.id, user));
	if (self?.role !== 'administrator') return false;
	return (await tx.select({ id: users.id }).from(users).where(others).limit(1)).length === 0;
}

async function hasOthers(tx: Transaction, user: string): Promise<boolean> {
	return (await tx.select({ id: users.id }).from(users).where(ne(users.id, user)).limit(1)).length > 0;
}
