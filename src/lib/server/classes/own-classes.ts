import { and, asc, count, eq, isNotNull, ne, notExists, sql } from 'drizzle-orm';
import type { Role } from '../../accounts/role.ts';
import type { Joining } from '../../classes/joining.ts';
import type { Database } from '../database.ts';
import { classes, classTrainers, members, users } from '../schema.ts';
import { looksAfter } from './membership.ts';
import { erasedAt, keepDaysMost } from './retention.ts';

/** A class as those see it who look after it. */
export interface OwnClass {
	readonly id: string;
	readonly name: string;
	/** As it is kept: see classes/join-code.ts. */
	readonly code: string;
	readonly joining: Joining;
	readonly keepDays: number;
	/** The first moment at which it is erased if nobody does anything in it. */
	readonly erasedAt: Date;
}

export interface ListedClass extends Pick<OwnClass, 'id' | 'name' | 'erasedAt'> {
	/** Who have joined. */
	readonly members: number;
}

interface Viewer {
	readonly id: string;
	readonly role: Role;
}

/**
 * A class that somebody looks after: as one of its trainers, or as an administrator where it has lost them.
 * @returns undefined for everybody else, whether there is such a class or not
 */
export async function findOwnClass(
	db: Database,
	viewer: Viewer,
	classId: string
): Promise<OwnClass | undefined> {
	if (viewer.role === 'learner') return undefined;
	const [row] = await db.select().from(classes).where(eq(classes.id, classId));
	if (!row) return undefined;
	const isTheirs =
		(await looksAfter(db, viewer.id, classId)) ||
		(viewer.role === 'administrator' && (await isLost(db, classId)));
	if (!isTheirs) return undefined;
	const { id, name, code, joining, keepDays } = row;
	return { id, name, code, joining, keepDays, erasedAt: erasedAt(row, await keepDaysMost(db)) };
}

/** The classes of a trainer, by name. */
export async function listOwnClasses(db: Database, user: string): Promise<ListedClass[]> {
	const rows = await db
		.select(listed)
		.from(classes)
		.innerJoin(classTrainers, and(eq(classTrainers.classId, classes.id), eq(classTrainers.userId, user)))
		.leftJoin(members, joined)
		.groupBy(classes.id)
		.orderBy(asc(classes.name), asc(classes.id));
	return withDates(db, rows);
}

/** Classes that nobody looks after any more, by name: for administrators. */
export async function listLostClasses(db: Database): Promise<ListedClass[]> {
	const rows = await db
		.select(listed)
		.from(classes)
		.leftJoin(members, joined)
		.where(notExists(trainersOf(db, classes.id)))
		.groupBy(classes.id)
		.orderBy(asc(classes.name), asc(classes.id))
		.limit(LOST_SHOWN);
	return withDates(db, rows);
}

const LOST_SHOWN = 500;
const listed = {
	id: classes.id,
	name: classes.name,
	usedAt: classes.usedAt,
	keepDays: classes.keepDays,
	members: count(members.id)
};
const joined = and(eq(members.classId, classes.id), isNotNull(members.joinedAt));

/** Those who still may: somebody who is a trainer no more looks after nothing. */
const trainersOf = (db: Database, classId: string | typeof classes.id) =>
	db
		.select({ one: sql`1` })
		.from(classTrainers)
		.innerJoin(users, eq(users.id, classTrainers.userId))
		.where(and(eq(classTrainers.classId, classId), ne(users.role, 'learner')));

async function isLost(db: Database, classId: string): Promise<boolean> {
	return (await trainersOf(db, classId).limit(1)).length === 0;
}

async function withDates(
	db: Database,
	rows: readonly (Omit<ListedClass, 'erasedAt'> & { readonly usedAt: Date; readonly keepDays: number })[]
): Promise<ListedClass[]> {
	const most = await keepDaysMost(db);
	return rows.map(({ id, name, members, ...kept }) => ({
		id,
		name,
		members,
		erasedAt: erasedAt(kept, most)
	}));
}
