import { randomBytes, randomInt } from 'node:crypto';
import { and, asc, count, countDistinct, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Rulings } from '../../assign/ruling.ts';
import type { AssignmentSettings } from '../../assign/settings.ts';
import type { Database } from '../database.ts';
import { assignments, attempts } from '../schema.ts';

export interface Assignment {
	readonly id: string;
	readonly classId: string;
	readonly courseId: string;
	/** Of the course when it was assigned. */
	readonly revision: string;
	readonly title: string;
	readonly settings: AssignmentSettings;
	readonly seed: number;
	/** IANA name. */
	readonly timeZone: string;
	readonly opensAt: Date;
	readonly closesAt: Date | null;
	/** Null for a draft. */
	readonly publishedAt: Date | null;
}

/** What a trainer decides about an assignment. */
export type AssignmentPlan = Pick<Assignment, 'title' | 'settings' | 'timeZone' | 'opensAt' | 'closesAt'>;

/** Of an assignment, in full. */
export const assignmentColumns = {
	id: assignments.id,
	classId: assignments.classId,
	courseId: assignments.courseId,
	revision: assignments.revision,
	title: assignments.title,
	settings: assignments.settings,
	seed: assignments.seed,
	timeZone: assignments.timeZone,
	opensAt: assignments.opensAt,
	closesAt: assignments.closesAt,
	publishedAt: assignments.publishedAt
};

/** @returns its id. It is a draft until it is published. */
export async function createAssignment(
	db: Database,
	classId: string,
	course: { readonly courseId: string; readonly revision: string },
	plan: AssignmentPlan,
	now: Date
): Promise<string> {
	const id = randomBytes(16).toString('base64url');
	const seed = randomInt(2 ** 31);
	await db
		.insert(assignments)
		.values({ id, classId, ...course, ...plan, seed, createdAt: now, updatedAt: now });
	return id;
}

/**
 * Changes what is assigned. Attempts that have begun keep their questions; what follows from times and rules holds for
 * them too. What trainers do goes through manage-assignment.ts, which sees to what is fair.
 */
export async function changeAssignment(
	db: Database,
	{ classId, id }: Pick<Assignment, 'classId' | 'id'>,
	plan: Partial<AssignmentPlan> & Partial<Pick<Assignment, 'revision' | 'seed' | 'publishedAt'>>,
	now: Date
): Promise<void> {
	await db
		.update(assignments)
		.set({ ...plan, updatedAt: now })
		.where(and(eq(assignments.id, id), eq(assignments.classId, classId)));
}

/** With all attempts at it. */
export async function deleteAssignment(
	db: Database,
	{ classId, id }: Pick<Assignment, 'classId' | 'id'>
): Promise<void> {
	await db.delete(assignments).where(and(eq(assignments.id, id), eq(assignments.classId, classId)));
}

export async function findAssignment(db: Database, id: string): Promise<Assignment | undefined> {
	const [found] = await db.select(assignmentColumns).from(assignments).where(eq(assignments.id, id));
	return found;
}

/** Of one class, whoever knows its id. */
export async function findAssignmentOf(
	db: Database,
	{ classId, id }: Pick<Assignment, 'classId' | 'id'>
): Promise<Assignment | undefined> {
	const [found] = await db
		.select(assignmentColumns)
		.from(assignments)
		.where(and(eq(assignments.id, id), eq(assignments.classId, classId)));
	return found;
}

/**
 * The same inside a transaction, with what was decided about its questions: its trainers change it before or after that,
 * not meanwhile.
 */
export async function holdAssignment(
	tx: Database,
	id: string
): Promise<(Assignment & { readonly rulings: Rulings }) | undefined> {
	const [found] = await tx
		.select({ ...assignmentColumns, rulings: assignments.rulings })
		.from(assignments)
		.where(eq(assignments.id, id))
		.for('share');
	return found;
}

/** Of one class, for its trainers: drafts too, the newest first, each with how many have begun and finished it. */
export async function listAssignments(
	db: Database,
	classId: string
): Promise<(Assignment & { readonly begun: number; readonly finished: number })[]> {
	const list = await db
		.select(assignmentColumns)
		.from(assignments)
		.where(eq(assignments.classId, classId))
		.orderBy(desc(assignments.opensAt), desc(assignments.createdAt));
	const taken = await db
		.select({
			assignment: attempts.assignmentId,
			member: attempts.memberId,
			finished: count(attempts.finishedAt)
		})
		.from(attempts)
		.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
		.where(eq(assignments.classId, classId))
		.groupBy(attempts.assignmentId, attempts.memberId);
	return list.map((assignment) => {
		const of = taken.filter((each) => each.assignment === assignment.id);
		return { ...assignment, begun: of.length, finished: of.filter(({ finished }) => finished > 0).length };
	});
}

/** What is assigned to the learners of these classes, published only: what closes first comes first. */
export async function assignmentsFor(db: Database, classIds: readonly string[]): Promise<Assignment[]> {
	if (classIds.length === 0) return [];
	return db
		.select(assignmentColumns)
		.from(assignments)
		.where(and(inArray(assignments.classId, [...classIds]), isNotNull(assignments.publishedAt)))
		.orderBy(asc(assignments.closesAt), asc(assignments.opensAt));
}

/** The time zone of what was assigned to a class last; undefined before anything was. */
export async function lastTimeZone(db: Database, classId: string): Promise<string | undefined> {
	const [last] = await db
		.select({ timeZone: assignments.timeZone })
		.from(assignments)
		.where(eq(assignments.classId, classId))
		.orderBy(desc(assignments.createdAt))
		.limit(1);
	return last?.timeZone;
}

/** How many members have begun and finished an assignment, in how many attempts. */
export async function countProgress(
	db: Database,
	id: string
): Promise<{ begun: number; finished: number; attempts: number }> {
	const [found] = await db
		.select({
			begun: countDistinct(attempts.memberId),
			finished: sql<number>`count(distinct ${attempts.memberId}) filter (where ${attempts.finishedAt} is not null)::int`,
			attempts: count()
		})
		.from(attempts)
		.where(eq(attempts.assignmentId, id));
	return found ?? { begun: 0, finished: 0, attempts: 0 };
}
