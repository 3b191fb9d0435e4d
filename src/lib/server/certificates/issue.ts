import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { CERTIFICATE_CODE_BYTES, makeCertificateCode } from '../../assign/certificate-code.ts';
import { toLocal } from '../../assign/local-time.ts';
import { attemptsOfMember, type Assigned } from '../assignments/attempts.ts';
import { materialOf } from '../assignments/material.ts';
import { viewAttempts } from '../assignments/view-attempts.ts';
import { touchClass } from '../classes/retention.ts';
import type { Database } from '../database.ts';
import { certificates, members } from '../schema.ts';

/** What a certificate says. */
export interface Certificate {
	/** As it is kept: see assign/certificate-code.ts. */
	readonly code: string;
	/** Of the learner. */
	readonly name: string;
	/** Titles. */
	readonly course: string;
	readonly assignment: string;
	/** Whole percent; null where the trainer keeps the score off it. */
	readonly percent: number | null;
	/** Calendar date on which the attempt was handed in, in the zone of the assignment. */
	readonly passedOn: string;
	readonly issuedAt: Date;
}

export type IssueOutcome =
	| { readonly kind: 'issued'; readonly certificate: Certificate }
	/** The trainer gives none, the quiz is not passed, or the result is not told yet. */
	| { readonly kind: 'none' };

export const certificateColumns = {
	code: certificates.code,
	name: certificates.name,
	course: certificates.course,
	assignment: certificates.assignment,
	percent: certificates.percent,
	passedOn: certificates.passedOn,
	issuedAt: certificates.issuedAt
};

/**
 * The certificate of somebody who passed: the one that they have, as long as it would say the same today; otherwise
 * another takes its place. Nobody gets one before the learner may know the result.
 */
export async function issueCertificate(
	db: Database,
	assignment: Assigned,
	memberId: string,
	now: Date
): Promise<IssueOutcome> {
	if (assignment.settings.certificate === 'none') return { kind: 'none' };
	const { course } = await materialOf(db, assignment);
	// What is overdue ends here, before anything is held.
	await attemptsOfMember(db, assignment.id, memberId, now);
	return db.transaction(async (tx): Promise<IssueOutcome> => {
		// Two who ask at once get one certificate.
		const [member] = await tx
			.select({ name: members.name })
			.from(members)
			.where(and(eq(members.id, memberId), eq(members.classId, assignment.classId)))
			.for('no key update');
		const heads = await attemptsOfMember(tx, assignment.id, memberId, now);
		const { counted } = viewAttempts(assignment, heads, now);
		if (!member || counted?.state.kind !== 'told' || !counted.state.isPassed) return { kind: 'none' };
		const content = {
			name: member.name,
			course: course.title,
			assignment: assignment.title,
			percent: assignment.settings.certificate === 'with-score' ? counted.state.percent : null,
			passedOn: toLocal(counted.state.at, assignment.timeZone).slice(0, 10)
		};
		const isTheirs = and(
			isNull(certificates.replacedAt),
			inArray(
				certificates.attemptId,
				heads.map(({ id }) => id)
			)
		);
		const [kept] = await tx
			.select({ certificate: certificateColumns, attemptId: certificates.attemptId })
			.from(certificates)
			.where(isTheirs);
		if (kept?.attemptId === counted.id && saysTheSame(kept.certificate, content))
			return { kind: 'issued', certificate: kept.certificate };
		await tx.update(certificates).set({ replacedAt: now }).where(isTheirs);
		const certificate = {
			code: makeCertificateCode(randomBytes(CERTIFICATE_CODE_BYTES)),
			...content,
			issuedAt: now
		};
		await tx.insert(certificates).values({ ...certificate, attemptId: counted.id });
		await touchClass(tx, assignment.classId, now);
		return { kind: 'issued', certificate };
	});
}

type Content = Pick<Certificate, 'name' | 'course' | 'assignment' | 'percent' | 'passedOn'>;

const saysTheSame = (a: Content, b: Content) =>
	a.name === b.name &&
	a.course === b.course &&
	a.assignment === b.assignment &&
	a.percent === b.percent &&
	a.passedOn === b.passedOn;
