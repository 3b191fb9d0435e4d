import { and, count, eq, lt, lte, sql, type SQL } from 'drizzle-orm';
import { CLASS_LIMITS } from '../../classes/limits.ts';
import type { Database } from '../database.ts';
import { classes, settings } from '../schema.ts';

const SETTING = 'class-keep-days-most';
/** Any number that no other lock uses. */
const LOCK = 7_016_502;
const DAY = 86_400_000;

/** The day in UTC that a moment lies in. */
export const dayOf = (at: Date) => new Date(Math.floor(at.valueOf() / DAY) * DAY);

/** Notes that something was done in a class: its time before it is erased begins anew. Writes once a day at most. */
export async function touchClass(db: Database, classId: string, now: Date): Promise<void> {
	const day = dayOf(now);
	await db
		.update(classes)
		.set({ usedAt: day })
		.where(and(eq(classes.id, classId), lt(classes.usedAt, day)));
}

/** Days that a class may be kept for without activity, at most: what an administrator has set. */
export async function keepDaysMost(db: Database): Promise<number> {
	const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, SETTING));
	return typeof row?.value === 'number' ? row.value : CLASS_LIMITS.keepDays.most;
}

/** `would-erase`: classes that nobody has used for so long are there, and `isSure` does not say that they may go. */
export async function setKeepDaysMost(
	db: Database,
	days: number,
	isSure: boolean,
	now: Date
): Promise<'done' | 'would-erase'> {
	if (!isSure) {
		const [found] = await db.select({ count: count() }).from(classes).where(isOver(days, now));
		if ((found?.count ?? 0) > 0) return 'would-erase';
	}
	await db
		.insert(settings)
		.values({ name: SETTING, value: days })
		.onConflictDoUpdate({ target: settings.name, set: { value: days } });
	return 'done';
}

/** The first moment at which a class is erased if nobody does anything in it: whole days after that of the last use. */
export function erasedAt(
	{ usedAt, keepDays }: { readonly usedAt: Date; readonly keepDays: number },
	most: number
): Date {
	return new Date(dayOf(usedAt).valueOf() + (Math.min(keepDays, most) + 1) * DAY);
}

/** The same in SQL. */
function isOver(most: number, now: Date): SQL {
	const days = sql`(least(${classes.keepDays}, ${most}) + 1)`;
	return lte(sql`${classes.usedAt} + ${days} * interval '24 hours'`, sql`${now.toISOString()}::timestamptz`);
}

/**
 * Erases the classes whose time is over, with all that is in them. Of several instances that do so at once one does,
 * and the others do nothing.
 * @returns how many
 */
export async function sweepClasses(db: Database, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		const { rows } = await tx.execute<{ free: boolean }>(
			sql`select pg_try_advisory_xact_lock(${LOCK}) as free`
		);
		if (!rows[0]?.free) return 0;
		const most = await keepDaysMost(tx);
		const gone = await tx.delete(classes).where(isOver(most, now)).returning({ id: classes.id });
		return gone.length;
	});
}

/** Days before a class is erased in which its trainers are told so. */
const NEAR = 30;

export const isNearEnd = (at: Date, now: Date) => at.valueOf() - now.valueOf() < NEAR * DAY;

/** Days without activity after which a class is erased, as it holds now. */
export async function keepDaysOf(db: Database, classId: string): Promise<number> {
	const [row] = await db.select({ keepDays: classes.keepDays }).from(classes).where(eq(classes.id, classId));
	return Math.min(row?.keepDays ?? 0, await keepDaysMost(db));
}
