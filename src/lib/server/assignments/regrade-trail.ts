import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Tally } from '../../assign/regrade-effect.ts';
import type { Decision } from '../../assign/ruling.ts';
import type { Database } from '../database.ts';
import { attempts, members, regradedAttempts, regrades, users } from '../schema.ts';
import { askedTally } from './score.ts';

/** A decision about a question that was asked, as it was noted. */
export interface TrailEntry {
	readonly id: string;
	/** Id. */
	readonly question: string;
	readonly decision: Decision;
	readonly reason: string;
	/** Name; null once their account is gone. */
	readonly by: string | null;
	readonly at: Date;
	/** Attempts that were graded anew, and those of them whose score or number of questions became another. */
	readonly attempts: number;
	readonly changed: number;
}

/** All that was decided about the questions of an assignment, the last first. */
export function listRegrades(db: Database, assignmentId: string): Promise<TrailEntry[]> {
	const isChanged = sql`${regradedAttempts.scoreBefore} is distinct from ${regradedAttempts.scoreAfter}
		or ${regradedAttempts.questionsBefore} <> ${regradedAttempts.questionsAfter}`;
	return db
		.select({
			id: regrades.id,
			question: regrades.question,
			decision: regrades.decision,
			reason: regrades.reason,
			by: users.name,
			at: regrades.decidedAt,
			attempts: count(regradedAttempts.attemptId),
			changed: sql<number>`(count(*) filter (where ${isChanged}))::int`
		})
		.from(regrades)
		.leftJoin(users, eq(users.id, regrades.decidedBy))
		.leftJoin(regradedAttempts, eq(regradedAttempts.regradeId, regrades.id))
		.where(eq(regrades.assignmentId, assignmentId))
		.groupBy(regrades.id, users.name)
		.orderBy(desc(regrades.serial));
}

/** What became of one attempt by one decision. */
export interface TrailRow {
	readonly regrade: string;
	readonly member: string;
	readonly number: number;
	readonly before: Tally;
	readonly after: Tally;
}

const tallies = {
	before: { score: regradedAttempts.scoreBefore, questions: regradedAttempts.questionsBefore },
	after: { score: regradedAttempts.scoreAfter, questions: regradedAttempts.questionsAfter }
};

/** Each attempt that was graded anew, in the order of the decisions and by name. */
export function listRegradedAttempts(db: Database, assignmentId: string): Promise<TrailRow[]> {
	return db
		.select({ regrade: regrades.id, member: members.name, number: attempts.number, ...tallies })
		.from(regradedAttempts)
		.innerJoin(regrades, eq(regrades.id, regradedAttempts.regradeId))
		.innerJoin(attempts, eq(attempts.id, regradedAttempts.attemptId))
		.innerJoin(members, eq(members.id, attempts.memberId))
		.where(eq(regrades.assignmentId, assignmentId))
		.orderBy(asc(regrades.serial), asc(members.nameKey), asc(attempts.number));
}

/** What was decided about the questions of one attempt, for its learner: who decided is left out. */
export function regradesOfAttempt(db: Database, attemptId: string) {
	return db
		.select({
			question: regrades.question,
			decision: regrades.decision,
			reason: regrades.reason,
			at: regrades.decidedAt,
			...tallies
		})
		.from(regradedAttempts)
		.innerJoin(regrades, eq(regrades.id, regradedAttempts.regradeId))
		.where(eq(regradedAttempts.attemptId, attemptId))
		.orderBy(asc(regrades.serial));
}

/** How a question that was asked went. */
export interface AskedQuestion {
	/** Id. */
	readonly question: string;
	/** In how many attempts. */
	readonly asked: number;
	readonly answered: number;
	/** Mean of the scores of those who answered, 0 to 1; null where nobody has. */
	readonly mean: number | null;
}

export async function listAsked(db: Database, assignmentId: string): Promise<AskedQuestion[]> {
	const { rows } = await db.execute<{ id: string; asked: number; answered: number; mean: number | null }>(
		askedTally(assignmentId)
	);
	return rows.map(({ id, ...rest }) => ({ question: id, ...rest }));
}
