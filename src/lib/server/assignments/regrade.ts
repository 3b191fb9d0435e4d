import { eq, sql } from 'drizzle-orm';
import { effectOf, type Regraded, type RegradeEffect } from '../../assign/regrade-effect.ts';
import { decisionOn, ruledAnew, type Decision, type Rulings } from '../../assign/ruling.ts';
import { randomId } from '../classes/random-id.ts';
import type { Database } from '../database.ts';
import { assignments, attempts, regradedAttempts, regrades } from '../schema.ts';
import { settleOverdue, type Assigned } from './attempts.ts';
import { holding, type AssignmentKey } from './manage-assignment.ts';
import { questionsUnder, scoreUnder } from './score.ts';

/** What a trainer decides about a question that was asked. */
export interface Ruled {
	/** Id. */
	readonly question: string;
	readonly decision: Decision;
	/** Learners read it too. */
	readonly reason: string;
	/** Id of the account. */
	readonly by: string;
}

export type RegradeOutcome =
	| 'done'
	/** It holds already: nothing is changed, and nothing noted. */
	| 'already-so'
	| 'assignment-gone'
	/** No attempt asks it. */
	| 'question-not-asked'
	| 'regrade-leaves-nothing';

export async function rulingsOf(db: Database, assignmentId: string): Promise<Rulings> {
	const [found] = await db
		.select({ rulings: assignments.rulings })
		.from(assignments)
		.where(eq(assignments.id, assignmentId));
	return found?.rulings ?? {};
}

/** All attempts at an assignment as they stand, and as they would be graded under other rulings. */
async function gradeUnder(
	db: Database,
	assignmentId: string,
	question: string,
	rulings: Rulings
): Promise<Regraded[]> {
	const asks = JSON.stringify({ items: [{ question: { id: question } }] });
	const { rows } = await db.execute<{
		id: string;
		member_id: string;
		number: number;
		is_asked: boolean;
		score: number | null;
		questions: number;
		score_after: number | null;
		questions_after: number;
	}>(sql`
		select graded.*, case when is_asked then asked_score else score end as score_after,
			case when is_asked then asked_questions else questions end as questions_after
		from (
			select attempts.id, attempts.member_id, attempts.number, attempts.score, attempts.questions,
				attempts.form @> ${asks}::jsonb as is_asked,
				case when attempts.finished_at is not null then ${scoreUnder(rulings)} end as asked_score,
				${questionsUnder(rulings)} as asked_questions
			from ${attempts} where attempts.assignment_id = ${assignmentId}
		) graded`);
	return rows.map((row) => ({
		id: row.id,
		memberId: row.member_id,
		number: row.number,
		isAsked: row.is_asked,
		before: { score: row.score, questions: row.questions },
		after: { score: row.score_after, questions: row.questions_after }
	}));
}

/** What a decision would change; nothing is changed yet. */
export async function previewRegrade(
	db: Database,
	assignment: Assigned,
	question: string,
	decision: Decision,
	now: Date
): Promise<RegradeEffect> {
	await settleOverdue(db, assignment.id, now);
	const rulings = ruledAnew(await rulingsOf(db, assignment.id), question, decision);
	return effectOf(await gradeUnder(db, assignment.id, question, rulings), assignment.settings);
}

/**
 * Decides about a question that was asked, grades every attempt anew that asks it, and notes what became of each: all of
 * it or nothing. Meanwhile no attempt begins, takes an answer or ends.
 */
export async function regrade(
	db: Database,
	key: AssignmentKey,
	{ question, decision, reason, by }: Ruled,
	now: Date
): Promise<RegradeOutcome> {
	await settleOverdue(db, key.id, now);
	return holding<RegradeOutcome>(db, key, async (tx, { assignment: { settings } }) => {
		if (settings.kind !== 'quiz') return 'assignment-gone';
		await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(eq(attempts.assignmentId, key.id))
			// In one order everywhere, so that nobody waits for one another.
			.orderBy(attempts.id)
			.for('update');
		const before = await rulingsOf(tx, key.id);
		if (decisionOn(before, question) === decision) return 'already-so';
		const rulings = ruledAnew(before, question, decision);
		const all = await gradeUnder(tx, key.id, question, rulings);
		const asked = all.filter(({ isAsked }) => isAsked);
		if (asked.length === 0) return 'question-not-asked';
		if (effectOf(all, settings).leavesNothing) return 'regrade-leaves-nothing';
		await tx.update(assignments).set({ rulings }).where(eq(assignments.id, key.id));
		const id = randomId();
		await tx
			.insert(regrades)
			.values({ id, assignmentId: key.id, question, decision, reason, decidedBy: by, decidedAt: now });
		await writeAnew(tx, id, asked);
		return 'done';
	});
}

async function writeAnew(tx: Database, regradeId: string, asked: readonly Regraded[]): Promise<void> {
	const list = JSON.stringify(
		asked.map(({ id, before, after }) => ({
			id,
			score_before: before.score,
			questions_before: before.questions,
			score_after: after.score,
			questions_after: after.questions
		}))
	);
	const rows = sql`jsonb_to_recordset(${list}::jsonb) as row(id text, score_before float8, questions_before int, score_after float8, questions_after int)`;
	await tx.execute(sql`
		insert into ${regradedAttempts}
			(regrade_id, attempt_id, score_before, questions_before, score_after, questions_after)
		select ${regradeId}, row.* from ${rows}`);
	await tx.execute(sql`
		update ${attempts} set score = row.score_after, questions = row.questions_after
		from ${rows} where attempts.id = row.id`);
}
