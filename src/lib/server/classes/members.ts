import { randomInt } from 'node:crypto';
import { and, asc, count, eq, ilike, inArray, isNull, or, sql, isNotNull } from 'drizzle-orm';
import { hashPassword } from 'better-auth/crypto';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import { nameKey } from '../../classes/member-name.ts';
import { faultOfPin } from '../../classes/pin.ts';
import { forgetTurns, LIMITS } from '../accounts/rate-limits.ts';
import type { Database } from '../database.ts';
import { members } from '../schema.ts';
import { endDevices } from './devices.ts';
import { lockClass } from './lock-class.ts';
import { pinTries } from './pin-tries.ts';
import { randomId } from './random-id.ts';
import { touchClass } from './retention.ts';

/** A member as trainers see one. */
export interface Member {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	/** Undefined for somebody on the roster who was not here yet. */
	readonly joinedAt: Date | null;
	readonly hasAccount: boolean;
	readonly hasPin: boolean;
}

/** Members on a page of the list. */
export const PAGE = 50;

const columns = {
	id: members.id,
	name: members.name,
	email: members.email,
	joinedAt: members.joinedAt,
	hasAccount: sql<boolean>`${members.userId} is not null`,
	hasPin: sql<boolean>`${members.pinHash} is not null`
};
const one = (classId: string, memberId: string) =>
	and(eq(members.classId, classId), eq(members.id, memberId));

/** Members of a class whose name or address holds a text, by name. @param page from 1 */
export async function listMembers(
	db: Database,
	classId: string,
	{ text, page }: { readonly text: string; readonly page: number }
): Promise<{ members: Member[]; total: number }> {
	const pattern = (of: string) => `%${of.replace(/[\\%_]/g, '\\$&')}%`;
	const holds =
		text === ''
			? undefined
			: or(ilike(members.nameKey, pattern(nameKey(text))), ilike(members.email, pattern(text)));
	const where = and(eq(members.classId, classId), holds);
	const [rows, [found]] = await Promise.all([
		db
			.select(columns)
			.from(members)
			.where(where)
			.orderBy(asc(members.nameKey))
			.limit(PAGE)
			.offset((page - 1) * PAGE),
		db.select({ total: count() }).from(members).where(where)
	]);
	return { members: rows, total: found?.total ?? 0 };
}

/** Everybody who has come into a class, by name. */
export async function listJoined(
	db: Database,
	classId: string
): Promise<{ readonly id: string; readonly name: string }[]> {
	return db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(and(eq(members.classId, classId), isNotNull(members.joinedAt)))
		.orderBy(asc(members.nameKey));
}

/** Names by id. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(inArray(members.id, [...ids]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many are on the list of a class, and how many of them were here. */
export async function countMembers(
	db: Database,
	classId: string
): Promise<{ total: number; joined: number }> {
	const [row] = await db
		.select({ total: count(), joined: count(members.joinedAt) })
		.from(members)
		.where(eq(members.classId, classId));
	return row ?? { total: 0, joined: 0 };
}

export async function findMember(
	db: Database,
	classId: string,
	memberId: string
): Promise<Member | undefined> {
	const [row] = await db.select(columns).from(members).where(one(classId, memberId));
	return row;
}

/** Within a transaction that has locked the class. */
export async function hasRoomFor(tx: Database, classId: string, more: number): Promise<boolean> {
	return (await countMembers(tx, classId)).total + more <= CLASS_LIMITS.members;
}

export type AddMemberOutcome = 'done' | 'member-name-taken' | 'class-full';

/** Puts somebody on the roster. @param email in lower case */
export async function addMember(
	db: Database,
	classId: string,
	{ name, email }: { readonly name: string; readonly email?: string | undefined },
	now: Date
): Promise<AddMemberOutcome> {
	return db.transaction(async (tx): Promise<AddMemberOutcome> => {
		await lockClass(tx, classId);
		if (!(await hasRoomFor(tx, classId, 1))) return 'class-full';
		const [row] = await tx
			.insert(members)
			.values({ id: randomId(), classId, name, nameKey: nameKey(name), email: email ?? null, createdAt: now })
			.onConflictDoNothing({ target: [members.classId, members.nameKey] })
			.returning({ id: members.id });
		if (!row) return 'member-name-taken';
		await touchClass(tx, classId, now);
		return 'done';
	});
}

export type ChangeMemberOutcome = 'done' | 'member-name-taken' | 'member-gone';

/** Changes the name and the address of a member. */
export async function changeMember(
	db: Database,
	classId: string,
	memberId: string,
	{ name, email }: { readonly name: string; readonly email?: string | undefined },
	now: Date
): Promise<ChangeMemberOutcome> {
	return db.transaction(async (tx): Promise<ChangeMemberOutcome> => {
		await lockClass(tx, classId);
		const key = nameKey(name);
		const [namesake] = await tx
			.select({ id: members.id })
			.from(members)
			.where(and(eq(members.classId, classId), eq(members.nameKey, key)));
		if (namesake && namesake.id !== memberId) return 'member-name-taken';
		const changed = await tx
			.update(members)
			.set({ name, nameKey: key, email: email ?? null })
			.where(one(classId, memberId))
			.returning({ id: members.id });
		if (changed.length === 0) return 'member-gone';
		await touchClass(tx, classId, now);
		return 'done';
	});
}

/** Erases a member, with all that is kept of them. */
export async function removeMember(
	db: Database,
	classId: string,
	memberId: string,
	now: Date
): Promise<void> {
	await db.delete(members).where(one(classId, memberId));
	await touchClass(db, classId, now);
}

/**
 * Gives somebody who comes by name a PIN that the trainer hands over. Whoever was in by that name, on whatever device,
 * needs it from then on.
 * @returns undefined where there is no such member, or one who comes by account
 */
export async function resetPin(
	db: Database,
	classId: string,
	memberId: string,
	now: Date
): Promise<string | undefined> {
	const pin = freshPin();
	const pinHash = await hashPassword(pin);
	return db.transaction(async (tx) => {
		const [row] = await tx
			.update(members)
			.set({ pinHash, joinedAt: sql`coalesce(${members.joinedAt}, ${now.toISOString()}::timestamptz)` })
			.where(and(one(classId, memberId), isNull(members.userId)))
			.returning({ nameKey: members.nameKey });
		if (!row) return undefined;
		await endDevices(tx, memberId);
		for (const limit of [LIMITS.pinOf, LIMITS.pinOfInDay])
			await forgetTurns(tx, limit, pinTries(classId, row.nameKey));
		await touchClass(tx, classId, now);
		return pin;
	});
}

/** Sets or changes the PIN of somebody who comes by name: for the member's own use. @param pin without fault */
export async function choosePin(
	db: Database,
	classId: string,
	memberId: string,
	pin: string,
	now: Date
): Promise<void> {
	const pinHash = await hashPassword(pin);
	await db
		.update(members)
		.set({ pinHash })
		.where(and(one(classId, memberId), isNull(members.userId)));
	await touchClass(db, classId, now);
}

/** Six digits that could be chosen, too. */
function freshPin(): string {
	for (;;) {
		const pin = String(randomInt(1_000_000)).padStart(6, '0');
		if (faultOfPin(pin) === undefined) return pin;
	}
}
