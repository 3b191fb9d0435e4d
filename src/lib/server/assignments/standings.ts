import { and, asc, count, eq, inArray } from 'drizzle-orm';
import { countedAttempt, percentOfAttempt } from '../../assign/attempt-score.ts';
import type { Database } from '../database.ts';
import { attempts, members } from '../schema.ts';
import { runs, settleOverdue, type Assigned } from './attempts.ts';

/** How far a member is with a quiz. */
export interface Standing {
	readonly id: string;
	readonly name: string;
	/** Whether they were here yet: a roster names people before they come. */
	readonly hasJoined: boolean;
	readonly state: 'not-begun' | 'running' | 'finished';
	/** Begun. */
	readonly attempts: number;
	/** Of the attempt that counts; undefined before one is finished. */
	readonly percent: number | undefined;
	readonly hasPassed: boolean;
}

/** Members on a page of the table. */
export const STANDINGS_PAGE = 100;

/** The members of the class by name, with how far they are. @param page from 1 */
export async function listStandings(
	db: Database,
	assignment: Assigned,
	page: number,
	now: Date
): Promise<{ standings: Standing[]; total: number }> {
	await settleOverdue(db, assignment.id, now);
	const inClass = eq(members.classId, assignment.classId);
	const [found] = await db.select({ total: count() }).from(members).where(inClass);
	const people = await db
		.select({ id: members.id, name: members.name, joinedAt: members.joinedAt })
		.from(members)
		.where(inClass)
		.orderBy(asc(members.nameKey))
		.limit(STANDINGS_PAGE)
		.offset((page - 1) * STANDINGS_PAGE);
	const taken = await db
		.select({
			memberId: attempts.memberId,
			number: attempts.number,
			endsAt: attempts.endsAt,
			finishedAt: attempts.finishedAt,
			score: attempts.score,
			questions: attempts.questions
		})
		.from(attempts)
		.where(
			and(
				eq(attempts.assignmentId, assignment.id),
				inArray(
					attempts.memberId,
					people.map(({ id }) => id)
				)
			)
		);
	const { counts, passMark } = assignment.settings;
	const standings = people.map(({ id, name, joinedAt }): Standing => {
		const own = taken.filter(({ memberId }) => memberId === id);
		const finished = own.flatMap((attempt) =>
			attempt.score === null ? [] : [{ ...attempt, score: attempt.score }]
		);
		const counted = countedAttempt(finished, counts);
		const percent = counted && percentOfAttempt(counted);
		const isRunning = own.some((attempt) => runs(attempt, now));
		return {
			id,
			name,
			hasJoined: joinedAt !== null,
			state: isRunning ? 'running' : own.length > 0 ? 'finished' : 'not-begun',
			attempts: own.length,
			percent,
			hasPassed: percent !== undefined && percent >= passMark
		};
	});
	return { standings, total: found?.total ?? 0 };
}
