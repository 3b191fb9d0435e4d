import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import {
	answers,
	assignments,
	attempts,
	certificates,
	classes,
	classTrainers,
	learningEvents,
	memberDevices,
	members,
	regradedAttempts,
	regrades
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
			.where(inArray(answers.attemptId, attemptsOf(db, id)))
			.orderBy(asc(answers.answeredAt), asc(answers.attemptId), asc(answers.place), asc(answers.revision)),
	regrades: (db: Database, id: string) =>
		db
			.select({
				attempt: regradedAttempts.attemptId,
				question: regrades.question,
				decision: regrades.decision,
				reason: regrades.reason,
				decidedAt: regrades.decidedAt,
				scoreBefore: regradedAttempts.scoreBefore,
				questionsBefore: regradedAttempts.questionsBefore,
				scoreAfter: regradedAttempts.scoreAfter,
				questionsAfter: regradedAttempts.questionsAfter
			})
			.from(regradedAttempts)
			.innerJoin(regrades, eq(regrades.id, regradedAttempts.regradeId))
			.where(inArray(regradedAttempts.attemptId, attemptsOf(db, id)))
			.orderBy(asc(regrades.serial)),
	/** Handed out only once their learner may know the result. */
	certificates: (db: Database, id: string) =>
		db
			.select({
				code: certificates.code,
				attempt: certificates.attemptId,
				name: certificates.name,
				course: certificates.course,
				assignment: certificates.assignment,
				percent: certificates.percent,
				passedOn: certificates.passedOn,
				issuedAt: certificates.issuedAt,
				replacedAt: certificates.replacedAt
			})
			.from(certificates)
			.where(inArray(certificates.attemptId, attemptsOf(db, id)))
			.orderBy(asc(certificates.issuedAt)),
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

const attemptsOf = (db: Database, memberId: string) =>
	db.select({ id: attempts.id }).from(attempts).where(eq(attempts.memberId, memberId));

/**
 * All that is kept of a member, to be taken along. For the member themselves without scores, and without what tells of
 * a question: an assignment says when they are told, and this must tell nobody earlier.
 * @returns undefined where there is no such member
 */
export async function exportMember(db: Database, memberId: string, whom: 'trainer' | 'member') {
	const member = await KEPT_OF_MEMBER.member(db, memberId);
	if (!member) return undefined;
	const [devices, attempts, answers, regrades, certificates, learning] = await Promise.all([
		KEPT_OF_MEMBER.devices(db, memberId),
		KEPT_OF_MEMBER.attempts(db, memberId),
		KEPT_OF_MEMBER.answers(db, memberId),
		KEPT_OF_MEMBER.regrades(db, memberId),
		KEPT_OF_MEMBER.certificates(db, memberId),
		KEPT_OF_MEMBER.learning(db, memberId)
	]);
	const shown = <T extends { score: unknown }>(rows: readonly T[]) =>
		whom === 'trainer' ? rows : rows.map(({ score: _score, ...rest }) => rest);
	return {
		member,
		devices,
		attempts: shown(attempts),
		answers: shown(answers),
		regrades:
			whom === 'trainer'
				? regrades
				: regrades.map(({ attempt, decision, decidedAt }) => ({ attempt, decision, decidedAt })),
		certificates,
		learning
	};
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
