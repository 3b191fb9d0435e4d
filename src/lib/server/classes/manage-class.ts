import { randomBytes } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { CODE_BYTES, makeJoinCode } from '../../classes/join-code.ts';
import type { Joining } from '../../classes/joining.ts';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import type { Database } from '../database.ts';
import { classes, classTrainers, users } from '../schema.ts';
import { randomId } from './random-id.ts';
import { dayOf, keepDaysMost, touchClass } from './retention.ts';

export type CreateOutcome =
	{ readonly kind: 'done'; readonly id: string } | { readonly kind: 'too-many-classes' };

/** Makes a class that its maker looks after, open to whoever has its code. */
export async function createClass(
	db: Database,
	user: string,
	name: string,
	now: Date
): Promise<CreateOutcome> {
	return db.transaction(async (tx): Promise<CreateOutcome> => {
		if (!(await hasRoom(tx, user))) return { kind: 'too-many-classes' };
		const keepDays = Math.min(CLASS_LIMITS.keepDays.atFirst, await keepDaysMost(tx));
		const id = randomId();
		await withFreshCode(async (code) => {
			const rows = await tx
				.insert(classes)
				.values({ id, name, code, joining: 'open', keepDays, createdAt: now, usedAt: dayOf(now) })
				.onConflictDoNothing({ target: classes.code })
				.returning({ id: classes.id });
			return rows.length > 0;
		});
		await tx.insert(classTrainers).values({ classId: id, userId: user, addedAt: now });
		return { kind: 'done', id };
	});
}

/** Whether a trainer may look after one more; until the transaction ends, no other is added to them. */
export async function hasRoom(tx: Database, user: string): Promise<boolean> {
	await tx.select({ id: users.id }).from(users).where(eq(users.id, user)).for('update');
	const [found] = await tx
		.select({ count: count() })
		.from(classTrainers)
		.where(eq(classTrainers.userId, user));
	return (found?.count ?? 0) < CLASS_LIMITS.classes;
}

export interface ClassChange {
	readonly name?: string;
	readonly joining?: Joining;
	readonly keepDays?: number;
}

export async function changeClass(
	db: Database,
	classId: string,
	change: ClassChange,
	now: Date
): Promise<void> {
	await db.update(classes).set(change).where(eq(classes.id, classId));
	await touchClass(db, classId, now);
}

/** Gives a class another code; the old one, its link and its QR code lead nowhere from then on. */
export async function renewCode(db: Database, classId: string, now: Date): Promise<void> {
	await withFreshCode(async (code) => {
		const taken = await db.select({ id: classes.id }).from(classes).where(eq(classes.code, code));
		if (taken.length > 0) return false;
		await db.update(classes).set({ code }).where(eq(classes.id, classId));
		return true;
	});
	await touchClass(db, classId, now);
}

/** Erases a class at once, with its members, assignments and results. */
export async function deleteClass(db: Database, classId: string): Promise<void> {
	await db.delete(classes).where(eq(classes.id, classId));
}

/** Of 2⁴⁰ codes it takes one that is taken hardly ever, and never four times. */
async function withFreshCode(use: (code: string) => Promise<boolean>): Promise<void> {
	for (let turn = 0; turn < 4; turn++) if (await use(makeJoinCode(randomBytes(CODE_BYTES)))) return;
	throw new Error('no code is free');
}
