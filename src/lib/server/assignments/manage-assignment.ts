import { randomInt } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { drawAnew, editQuestions, type EditOutcome, type QuestionEdit } from '../../assign/edit-questions.ts';
import { isFair } from '../../assign/locked.ts';
import type { Database } from '../database.ts';
import { assignments, attempts } from '../schema.ts';
import { assignmentColumns, changeAssignment, type Assignment, type AssignmentPlan } from './assignments.ts';
import { materialOf } from './material.ts';

/** Which one, and of which class: an id alone opens nothing. */
export type AssignmentKey = Pick<Assignment, 'classId' | 'id'>;

/** Nothing is changed but by `done`. */
export type ManageOutcome = 'done' | 'assignment-gone' | 'already-begun' | 'closes-past';

interface Held {
	readonly assignment: Assignment;
	readonly hasBegun: boolean;
}

/** Whether somebody has begun it. */
export async function hasBegun(db: Database, id: string): Promise<boolean> {
	const [found] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(eq(attempts.assignmentId, id))
		.limit(1);
	return found !== undefined;
}

/**
 * Until it ends, no attempt begins and nobody else changes the assignment: an attempt refers to its assignment, so
 * PostgreSQL lets none be inserted while the row is held for an update.
 */
export function holding<T>(
	db: Database,
	{ classId, id }: AssignmentKey,
	work: (tx: Database, held: Held) => Promise<T>
): Promise<T | 'assignment-gone'> {
	return db.transaction(async (tx) => {
		const [assignment] = await tx
			.select(assignmentColumns)
			.from(assignments)
			.where(and(eq(assignments.id, id), eq(assignments.classId, classId)))
			.for('update');
		if (!assignment) return 'assignment-gone';
		return work(tx, { assignment, hasBegun: await hasBegun(tx, id) });
	});
}

/** Changes what a trainer decides. What would be unfair to those who have begun is refused. */
export function changePlan(
	db: Database,
	key: AssignmentKey,
	plan: AssignmentPlan,
	now: Date
): Promise<ManageOutcome> {
	return holding<ManageOutcome>(db, key, async (tx, { assignment, hasBegun }) => {
		if (hasBegun && !isFair(assignment.settings, plan.settings)) return 'already-begun';
		await changeAssignment(tx, key, plan, now);
		await moveEnds(tx, { ...assignment, ...plan });
		return 'done';
	});
}

/** Lets the class see it. What was to open by now opens now. */
export function publish(db: Database, key: AssignmentKey, now: Date): Promise<ManageOutcome> {
	return holding<ManageOutcome>(db, key, async (tx, { assignment }) => {
		if (assignment.publishedAt) return 'done';
		if (assignment.closesAt && assignment.closesAt <= now) return 'closes-past';
		const opensAt = assignment.opensAt < now ? now : assignment.opensAt;
		await changeAssignment(tx, key, { publishedAt: now, opensAt }, now);
		return 'done';
	});
}

/** Makes a draft of it again, while nobody has begun. */
export function withdraw(db: Database, key: AssignmentKey, now: Date): Promise<ManageOutcome> {
	return holding<ManageOutcome>(db, key, async (tx, { hasBegun }) => {
		if (hasBegun) return 'already-begun';
		await changeAssignment(tx, key, { publishedAt: null }, now);
		return 'done';
	});
}

/** Closes it at once. Attempts that run end with it, with the answers that they have. */
export function closeNow(db: Database, key: AssignmentKey, now: Date): Promise<ManageOutcome> {
	return holding<ManageOutcome>(db, key, async (tx, { assignment }) => {
		if (!assignment.publishedAt || (assignment.closesAt && assignment.closesAt <= now)) return 'done';
		const opensAt = assignment.opensAt < now ? assignment.opensAt : now;
		await changeAssignment(tx, key, { opensAt, closesAt: now }, now);
		await moveEnds(tx, { ...assignment, opensAt, closesAt: now });
		return 'done';
	});
}

/**
 * Attempts that run end when the times say, as those do that begin now: who takes a quiz while its closing is put off has
 * that time too, and nobody still answers when the answers of a closed quiz may be told.
 */
async function moveEnds(tx: Database, { id, settings, closesAt }: Assignment): Promise<void> {
	if (settings.kind !== 'quiz') return;
	const closing = sql`${closesAt?.toISOString() ?? null}::timestamptz`;
	// As `endOf` has it; `least` passes over what is null.
	const limit = sql`${attempts.startedAt} + ${settings.timeLimit}::int * interval '1 minute'`;
	await tx
		.update(attempts)
		.set({ endsAt: sql`least(${closing}, ${limit})` })
		.where(and(eq(attempts.assignmentId, id), isNull(attempts.finishedAt)));
}

/** Does one edit to the questions of a quiz, while nobody has begun. */
export async function editQuestion(
	db: Database,
	key: AssignmentKey,
	edit: QuestionEdit,
	question: string,
	now: Date
): Promise<EditOutcome['kind'] | 'assignment-gone' | 'already-begun'> {
	return holding<EditOutcome['kind'] | 'already-begun'>(db, key, async (tx, { assignment, hasBegun }) => {
		const { settings, seed } = assignment;
		if (settings.kind !== 'quiz') return 'gone';
		if (hasBegun) return 'already-begun';
		const { bank } = await materialOf(tx, assignment);
		const outcome = editQuestions(bank, settings, seed, edit, question);
		if (outcome.kind === 'done') await changeAssignment(tx, key, { settings: outcome.settings }, now);
		return outcome.kind;
	});
}

/** Draws other questions, while nobody has begun; what was struck out stays so. */
export function drawOthers(db: Database, key: AssignmentKey, now: Date): Promise<ManageOutcome> {
	return holding<ManageOutcome>(db, key, async (tx, { assignment, hasBegun }) => {
		const { settings } = assignment;
		if (settings.kind !== 'quiz') return 'assignment-gone';
		if (hasBegun) return 'already-begun';
		await changeAssignment(tx, key, { settings: drawAnew(settings), seed: randomInt(2 ** 31) }, now);
		return 'done';
	});
}
