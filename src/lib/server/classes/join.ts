import { and, eq, isNull, sql } from 'drizzle-orm';
import { hashPassword } from 'better-auth/crypto';
import { nameKey } from '../../classes/member-name.ts';
import type { Database } from '../database.ts';
import { classes, members, users } from '../schema.ts';
import { endDevices, isIn, letIn } from './devices.ts';
import { lockClass } from './lock-class.ts';
import { hasRoomFor } from './members.ts';
import { randomId } from './random-id.ts';
import { touchClass } from './retention.ts';

/** What whoever has the code of a class may know of it. */
export interface JoinableClass {
	readonly id: string;
	readonly name: string;
}

/**
 * The class that a code lets people into.
 * @param code as readJoinCode gives it
 * @returns undefined where nobody more can come in: no such class, one that is closed, or one that is full
 */
export async function findJoinable(db: Database, code: string): Promise<JoinableClass | undefined> {
	const [row] = await db.select().from(classes).where(eq(classes.code, code));
	if (!row || row.joining === 'closed') return undefined;
	// Those on the roster have their place.
	if (row.joining === 'open' && !(await hasRoomFor(db, row.id, 1)) && !(await hasAwaited(db, row.id)))
		return undefined;
	return { id: row.id, name: row.name };
}

async function hasAwaited(db: Database, classId: string): Promise<boolean> {
	const found = await db
		.select({ id: members.id })
		.from(members)
		.where(and(eq(members.classId, classId), isNull(members.joinedAt)))
		.limit(1);
	return found.length > 0;
}

/** `code-unknown`: nobody more can come in, for whatever reason. */
export type JoinOutcome =
	| { readonly kind: 'done'; readonly classId: string; readonly memberId: string }
	| { readonly kind: 'code-unknown' | 'member-name-taken' | 'not-on-roster' };

/**
 * Joins by name alone, on this browser. Somebody who is expected under that name takes their place on the roster.
 * @param pin without fault; undefined for none
 */
export async function joinByName(
	db: Database,
	code: string,
	{ name, pin, device }: { readonly name: string; readonly pin: string | undefined; readonly device: string },
	now: Date
): Promise<JoinOutcome> {
	// Before the transaction, since it is meant to take its time.
	const pinHash = pin === undefined ? null : await hashPassword(pin);
	return joining(db, code, now, async (tx, classId, mayBeNew) => {
		const key = nameKey(name);
		const [known] = await tx
			.select({ id: members.id, joinedAt: members.joinedAt })
			.from(members)
			.where(and(eq(members.classId, classId), eq(members.nameKey, key)));
		if (known?.joinedAt)
			// What was sent twice, such as over a line that broke, joins once.
			return (await isIn(tx, known.id, device))
				? { kind: 'done', classId, memberId: known.id }
				: { kind: 'member-name-taken' };
		if (!known && mayBeNew !== true) return { kind: mayBeNew };
		const memberId = known?.id ?? randomId();
		if (known) await tx.update(members).set({ joinedAt: now, pinHash }).where(eq(members.id, known.id));
		else
			await tx
				.insert(members)
				.values({ id: memberId, classId, name, nameKey: key, pinHash, createdAt: now, joinedAt: now });
		await letIn(tx, classId, memberId, device, now);
		return { kind: 'done', classId, memberId };
	});
}

/**
 * Joins with an account. Somebody whose address is on the roster takes that place, if the address is known to be
 * theirs; else somebody who is expected under that name.
 */
export async function joinByAccount(
	db: Database,
	code: string,
	{ user, name }: { readonly user: string; readonly name: string },
	now: Date
): Promise<JoinOutcome> {
	return joining(db, code, now, async (tx, classId, mayBeNew) => {
		const done = (memberId: string): JoinOutcome => ({ kind: 'done', classId, memberId });
		const [own] = await tx
			.select({ id: members.id })
			.from(members)
			.where(and(eq(members.classId, classId), eq(members.userId, user)));
		if (own) return done(own.id);
		const place = await placeByAddress(tx, classId, user);
		if (place !== undefined) {
			await takePlace(tx, place, user, now);
			return done(place);
		}
		const key = nameKey(name);
		const [known] = await tx
			.select({ id: members.id, joinedAt: members.joinedAt })
			.from(members)
			.where(and(eq(members.classId, classId), eq(members.nameKey, key)));
		if (known?.joinedAt) return { kind: 'member-name-taken' };
		if (known) {
			await takePlace(tx, known.id, user, now);
			return done(known.id);
		}
		if (mayBeNew !== true) return { kind: mayBeNew };
		const memberId = randomId();
		await tx
			.insert(members)
			.values({ id: memberId, classId, userId: user, name, nameKey: key, createdAt: now, joinedAt: now });
		return done(memberId);
	});
}

/**
 * Brings somebody into the classes that have their address on the roster, if the address is known to be theirs: they
 * need no code.
 */
export async function takeRosterPlaces(db: Database, user: string, now: Date): Promise<void> {
	const waiting = await db
		.select({ classId: members.classId })
		.from(members)
		.innerJoin(users, and(eq(users.email, members.email), eq(users.emailVerified, true)))
		.where(and(eq(users.id, user), isNull(members.userId)));
	for (const { classId } of waiting)
		await db.transaction(async (tx) => {
			await lockClass(tx, classId);
			const [own] = await tx
				.select({ id: members.id })
				.from(members)
				.where(and(eq(members.classId, classId), eq(members.userId, user)));
			const place = own ? undefined : await placeByAddress(tx, classId, user);
			if (place === undefined) return;
			await takePlace(tx, place, user, now);
			await touchClass(tx, classId, now);
		});
}

/** @param mayBeNew whether somebody who was not expected may come in, or else why not */
type Join = (
	tx: Database,
	classId: string,
	mayBeNew: true | 'code-unknown' | 'not-on-roster'
) => Promise<JoinOutcome>;

/** One after the other in a class, so that no name is taken twice and no place is. */
async function joining(db: Database, code: string, now: Date, join: Join): Promise<JoinOutcome> {
	return db.transaction(async (tx): Promise<JoinOutcome> => {
		const [row] = await tx.select().from(classes).where(eq(classes.code, code)).for('update');
		if (!row || row.joining === 'closed') return { kind: 'code-unknown' };
		const mayBeNew =
			row.joining === 'roster' ? 'not-on-roster' : (await hasRoomFor(tx, row.id, 1)) || 'code-unknown';
		const outcome = await join(tx, row.id, mayBeNew);
		if (outcome.kind === 'done') await touchClass(tx, row.id, now);
		return outcome;
	});
}

/** The member that has the address of an account, where the account has shown that it is its own. */
async function placeByAddress(tx: Database, classId: string, user: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ id: members.id })
		.from(members)
		.innerJoin(users, and(eq(users.email, members.email), eq(users.emailVerified, true)))
		.where(and(eq(members.classId, classId), eq(users.id, user), isNull(members.userId)))
		.limit(1);
	return found?.id;
}

/** From then on it is the account that lets one in, and no PIN and no browser by itself. */
async function takePlace(tx: Database, memberId: string, user: string, now: Date): Promise<void> {
	await tx
		.update(members)
		.set({
			userId: user,
			pinHash: null,
			joinedAt: sql`coalesce(${members.joinedAt}, ${now.toISOString()}::timestamptz)`
		})
		.where(eq(members.id, memberId));
	await endDevices(tx, memberId);
}
