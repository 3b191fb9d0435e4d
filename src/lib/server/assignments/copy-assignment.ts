import { randomBytes } from 'node:crypto';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { AssignmentSettings } from '../../assign/settings.ts';
import type { Course } from '../../course/course.ts';
import { findCourse } from '../courses.ts';
import type { Database } from '../database.ts';
import { assignments, classes, classTrainers } from '../schema.ts';
import { changeAssignment, findAssignmentOf, type Assignment } from './assignments.ts';
import { hasBegun, type AssignmentKey, type ManageOutcome } from './manage-assignment.ts';
import { materialOf } from './material.ts';

/** The other classes that somebody looks after, by name. */
export async function otherClasses(
	db: Database,
	user: string,
	classId: string
): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: classes.id, name: classes.name })
		.from(classes)
		.innerJoin(classTrainers, and(eq(classTrainers.classId, classes.id), eq(classTrainers.userId, user)))
		.where(ne(classes.id, classId))
		.orderBy(asc(classes.name), asc(classes.id));
}

/**
 * Gives another class of the same trainer the same assignment, as a draft: with its questions, so that the classes can be
 * compared, and its times.
 * @returns the id of the copy; undefined where there is no such assignment, or the other class is not the trainer's
 */
export async function copyAssignment(
	db: Database,
	key: AssignmentKey,
	to: { readonly classId: string; readonly user: string },
	now: Date
): Promise<string | undefined> {
	const assignment = await findAssignmentOf(db, key);
	const theirs = await otherClasses(db, to.user, key.classId);
	if (!assignment || !theirs.some(({ id }) => id === to.classId)) return undefined;
	const id = randomBytes(16).toString('base64url');
	await db.insert(assignments).values({
		...assignment,
		id,
		classId: to.classId,
		publishedAt: null,
		createdAt: now,
		updatedAt: now
	});
	return id;
}

/** The revision of its course that is on offer, where it is another one than the assignment's. */
export async function newerRevision(
	db: Database,
	{ courseId, revision }: Pick<Assignment, 'courseId' | 'revision'>
): Promise<string | undefined> {
	const found = await findCourse(db, courseId);
	return found && found.revision !== revision ? found.revision : undefined;
}

/** Moves an assignment that nobody has begun to the course as it is on offer. */
export async function useNewest(db: Database, key: AssignmentKey, now: Date): Promise<ManageOutcome> {
	return db.transaction(async (tx): Promise<ManageOutcome> => {
		const [held] = await tx
			.select({ id: assignments.id })
			.from(assignments)
			.where(and(eq(assignments.id, key.id), eq(assignments.classId, key.classId)))
			.for('update');
		const assignment = held && (await findAssignmentOf(tx, key));
		if (!assignment) return 'assignment-gone';
		if (await hasBegun(tx, key.id)) return 'already-begun';
		const revision = await newerRevision(tx, assignment);
		if (revision === undefined) return 'done';
		const { course, bank } = await materialOf(tx, { courseId: assignment.courseId, revision });
		const ids = new Set(bank.map(({ id }) => id));
		const settings = fitSettings(assignment.settings, course, (id) => ids.has(id));
		await changeAssignment(tx, key, { settings, revision }, now);
		return 'done';
	});
}

/** Without what the course has no more; where no dimension is left, all of the new ones. */
function fitSettings(
	settings: AssignmentSettings,
	course: Course,
	isThere: (question: string) => boolean
): AssignmentSettings {
	if (settings.kind === 'course') return settings;
	const all = course.dimensions.map(({ id }) => id);
	const kept = settings.dimensions.filter((id) => all.includes(id));
	const dimensions = kept.length > 0 ? kept : all;
	if (settings.kind === 'cards') return { ...settings, dimensions };
	return {
		...settings,
		dimensions,
		struck: settings.struck.filter(isThere),
		picked: settings.picked.filter(isThere)
	};
}
