import { createHash } from 'node:crypto';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { getIP } from 'better-auth/api';
import type { Database } from '../database.ts';
import { rateLimits } from '../schema.ts';

/** So many turns in so many seconds, from the first of them on. */
export interface Limit {
	readonly name: string;
	readonly most: number;
	readonly seconds: number;
}

/**
 * What guessing or flooding would pay for. An address is limited tightly. A client only loosely, since a whole class
 * may stand behind one address of the network.
 */
export const LIMITS = {
	/** Wrong passwords for one e-mail address. */
	signInOf: { name: 'sign-in-of', most: 10, seconds: 900 },
	/** Wrong passwords from one client. */
	signInFrom: { name: 'sign-in-from', most: 100, seconds: 900 },
	/** Wrong passwords of somebody who is signed in. */
	confirm: { name: 'confirm', most: 10, seconds: 900 },
	/** Mails to one address that anybody can ask for. */
	mailTo: { name: 'mail-to', most: 3, seconds: 3600 },
	mailFrom: { name: 'mail-from', most: 100, seconds: 3600 },
	signUpFrom: { name: 'sign-up-from', most: 200, seconds: 3600 },
	singleSignOnFrom: { name: 'single-sign-on-from', most: 500, seconds: 900 },
	/** Wrong codes of classes from one client. */
	codeFrom: { name: 'code-from', most: 300, seconds: 900 },
	/** Wrong codes of certificates from one client. */
	certificateFrom: { name: 'certificate-from', most: 300, seconds: 900 },
	/** Names from one client that were taken or on no roster: what is limited is finding out who is in a class. */
	nameFrom: { name: 'name-from', most: 300, seconds: 900 },
	/** People who join a class from one client. */
	joinFrom: { name: 'join-from', most: 1000, seconds: 900 },
	/** Wrong PINs for one name, and in a day: of 10,000 PINs of four digits. */
	pinOf: { name: 'pin-of', most: 5, seconds: 900 },
	pinOfInDay: { name: 'pin-of-in-day', most: 20, seconds: 86_400 },
	/** Wrong PINs from one client. */
	pinFrom: { name: 'pin-from', most: 200, seconds: 900 }
} as const satisfies Record<string, Limit>;

/** Counts one turn in one statement, so that none is lost between instances. @returns whether it was still allowed */
export async function takeTurn(db: Database, limit: Limit, whom: string, now: Date): Promise<boolean> {
	const at = sql`${now.toISOString()}::timestamptz`;
	const isOver = sql`${rateLimits.endsAt} <= ${at}`;
	const endsAt = new Date(now.valueOf() + limit.seconds * 1000);
	const [row] = await db
		.insert(rateLimits)
		.values({ key: keyOf(limit, whom), count: 1, endsAt })
		.onConflictDoUpdate({
			target: rateLimits.key,
			set: {
				count: sql`case when ${isOver} then 1 else ${rateLimits.count} + 1 end`,
				endsAt: sql`case when ${isOver} then ${endsAt.toISOString()}::timestamptz else ${rateLimits.endsAt} end`
			}
		})
		.returning({ count: rateLimits.count });
	return row !== undefined && row.count <= limit.most;
}

/** Takes back a turn that turned out to be in order: what is limited is guessing. */
export async function giveBack(db: Database, limit: Limit, whom: string): Promise<void> {
	await db
		.update(rateLimits)
		.set({ count: sql`${rateLimits.count} - 1` })
		.where(and(eq(rateLimits.key, keyOf(limit, whom)), gt(rateLimits.count, 0)));
}

/** Whether no turn is left, without taking one. */
export async function isSpent(db: Database, limit: Limit, whom: string, now: Date): Promise<boolean> {
	const [row] = await db
		.select({ count: rateLimits.count })
		.from(rateLimits)
		.where(and(eq(rateLimits.key, keyOf(limit, whom)), gt(rateLimits.endsAt, now)));
	return (row?.count ?? 0) >= limit.most;
}

/** Gives all turns back. */
export async function forgetTurns(db: Database, limit: Limit, whom: string): Promise<void> {
	await db.delete(rateLimits).where(eq(rateLimits.key, keyOf(limit, whom)));
}

export async function sweepRateLimits(db: Database, now: Date): Promise<void> {
	await db.delete(rateLimits).where(lt(rateLimits.endsAt, now));
}

/** What stands for a client: its address, or of an IPv6 address the network, within which it could pick any other. */
export function clientOf(address: string): string {
	return getIP(new Headers({ 'x-forwarded-for': address }), {}) ?? address;
}

/** Hashed: neither addresses of people nor of their devices lie in the table. */
function keyOf(limit: Limit, whom: string): string {
	return createHash('sha256').update(`${limit.name}\0${whom}`).digest('hex');
}
