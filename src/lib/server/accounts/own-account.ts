import { and, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { invitations, userAccounts, users, userSessions } from '../schema.ts';

/** Whether somebody can sign in with a password. */
export async function hasPassword(db: Database, user: string): Promise<boolean> {
	const found = await db
		.select({ id: userAccounts.id })
		.from(userAccounts)
		.where(
			and(
				eq(userAccounts.userId, user),
				eq(userAccounts.providerId, 'credential'),
				isNotNull(userAccounts.password)
			)
		);
	return found.length > 0;
}

/** Whether somebody can sign in by single sign-on. */
export async function isLinked(db: Database, user: string, provider: string): Promise<boolean> {
	const found = await db
		.select({ id: userAccounts.id })
		.from(userAccounts)
		.where(and(eq(userAccounts.userId, user), eq(userAccounts.providerId, provider)));
	return found.length > 0;
}

export interface SignedInBrowser {
	readonly id: string;
	readonly userAgent: string | null;
	readonly createdAt: Date;
	/** To the day: a session that is in use is prolonged once a day. */
	readonly updatedAt: Date;
}

/** Where somebody is signed in, the latest first. */
export async function listSessions(db: Database, user: string, now: Date): Promise<SignedInBrowser[]> {
	return db
		.select({
			id: userSessions.id,
			userAgent: userSessions.userAgent,
			createdAt: userSessions.createdAt,
			updatedAt: userSessions.updatedAt
		})
		.from(userSessions)
		.where(and(eq(userSessions.userId, user), gt(userSessions.expiresAt, now)))
		.orderBy(desc(userSessions.updatedAt));
}

/** Signs out one browser of a person's own. */
export async function endSession(db: Database, user: string, session: string): Promise<void> {
	await db.delete(userSessions).where(and(eq(userSessions.userId, user), eq(userSessions.id, session)));
}

/** Signs out everywhere. */
export async function endSessions(db: Database, user: string): Promise<void> {
	await db.delete(userSessions).where(eq(userSessions.userId, user));
}

export async function rename(db: Database, user: string, name: string, now: Date): Promise<void> {
	await db.update(users).set({ name, updatedAt: now }).where(eq(users.id, user));
}

/** Everything that is kept about a person, but for secrets. */
export async function exportAccount(db: Database, user: string) {
	const [[person], signIns, sessions, invited] = await Promise.all([
		db.select().from(users).where(eq(users.id, user)),
		db
			.select({
				provider: userAccounts.providerId,
				idAtProvider: userAccounts.accountId,
				createdAt: userAccounts.createdAt
			})
			.from(userAccounts)
			.where(eq(userAccounts.userId, user)),
		db
			.select({
				userAgent: userSessions.userAgent,
				createdAt: userSessions.createdAt,
				updatedAt: userSessions.updatedAt,
				expiresAt: userSessions.expiresAt
			})
			.from(userSessions)
			.where(eq(userSessions.userId, user)),
		db
			.select({
				email: invitations.email,
				role: invitations.role,
				createdAt: invitations.createdAt,
				expiresAt: invitations.expiresAt
			})
			.from(invitations)
			.where(eq(invitations.invitedBy, user))
	]);
	return { account: person, signIns, sessions, invitations: invited };
}
