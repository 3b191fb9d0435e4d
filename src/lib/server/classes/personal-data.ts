import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import {
	answers,
	assignments,
	attempts,
	classes,
	classTrainers,
	learningEvents,
	memberDevices,
	members
} from '../schema.ts';

/**
 * Everything that is kept of a member, in one place: each entry reads one table. A test holds this list against the
 * schema. All of it goes with the member, since the tables refer to it with `on delete cascade`.
 */
export const KEPT_OF_MEMBER = {
	/** But for the PIN, which nobody can read. */
	member: async (db: Database, id: string) => {
		const [row] = await db
			.select({ member: members, class: classes.name })
			.from(members)
			.innerJoin(classes, eq(classes.id, members.classId))
			.where(eq(members.id, id));
		if (!row) return undefined;
		const { name, email, createdAt, joinedAt, pinHash, userId } = row.member;
		return {
			class: row.class,
			name,
			email,
			createdAt,
			joinedAt,
			hasPin: pinHash !== null,
			hasAccount: userId !== null
		};
	},
	/** But for what tells one browser from another, which is a secret. */
	devices: (db: Database, id: string) =>
		db
			.select({ createdAt: memberDevices.createdAt })
			.from(memberDevices)
			.where(eq(memberDevices.memberId, id)),
	attempts: (db: Database, id: string) =>
		db
			.select({
				id: attempts.id,
				assignment: assignments.title,
				course: assignments.courseId,
				number: attempts.number,
				questions: attempts.questions,
				startedAt: attempts.startedAt,
				endsAt: attempts.endsAt,
				finishedAt: attempts.finishedAt,
				score: attempts.score
			})
			.from(attempts)
			.innerJoin(assignments, eq(assignments.id, attempts.assignmentId))
			.where(eq(attempts.memberId, id))
			.orderBy(asc(attempts.startedAt)),
	answers: (db: Database, id: string) =>
		db
			.select({
				attempt: answers.attemptId,
				place: answers.place,
				revision: answers.revision,
				response: answers.response,
				confidence: answers.confidence,
				latency: answers.latency,
				answeredAt: answers.answeredAt,
				score: answers.score
			})
			.from(answers)
			.where(
				inArray(
					answers.attemptId,
					db.select({ id: attempts.id }).from(attempts).where(eq(attempts.memberId, id))
				)
			)
			.orderBy(asc(answers.answeredAt), asc(answers.attemptId), asc(answers.place), asc(answers.revision)),
	learning: (db: Database, id: string) =>
		db
			.select({
				course: learningEvents.courseId,
				event: learningEvents.event,
				receivedAt: learningEvents.receivedAt
			})
			.from(learningEvents)
			.where(eq(learningEvents.memberId, id))
			.orderBy(asc(learningEvents.serial))
} satisfies Record<string, (db: Database, id: string) => Promise<unknown>>;

/**
 * All that is kept of a member, to be taken along. For the member themselves without scores: an assignment says when
 * they are told, and this must tell nobody earlier.
 * @returns undefined where there is no such member
 */
export async function exportMember(db: Database, memberId: string, whom: 'trainer' | 'member') {
	const member = await KEPT_OF_MEMBER.member(db, memberId);
	if (!member) return undefined;
	const [devices, attempts, answers, learning] = await Promise.all([
		KEPT_OF_MEMBER.devices(db, memberId),
		KEPT_OF_MEMBER.attempts(db, memberId),
		KEPT_OF_MEMBER.answers(db, memberId),
		KEPT_OF_MEMBER.learning(db, memberId)
	]);
	const shown = <T extends { score: unknown }>(rows: readonly T[]) =>
		whom === 'trainer' ? rows : rows.map(({ score: _score, ...rest }) => rest);
	return { member, devices, attempts: shown(attempts), answers: shown(answers), learning };
}

/** What classes add to the export of an account: those that the person looks after, and all that is kept where they learn. */
export async function exportClassesOf(db: Database, user: string) {
	const [looksAfter, learns] = await Promise.all([
		db
			.select({ class: classes.name, addedAt: classTrainers.addedAt })
			.from(classTrainers)
			.innerJoin(classes, eq(classes.id, classTrainers.classId))
			.where(eq(classTrainers.userId, user))
			.orderBy(asc(classTrainers.addedAt)),
		db
			.select({ id: members.id })
			.from(members)
			.where(eq(members.userId, user))
			.orderBy(asc(members.createdAt))
	]);
	return {
		looksAfter,
		learnsIn: await Promise.all(learns.map(({ id }) => exportMember(db, id, 'member')))
	};
}
