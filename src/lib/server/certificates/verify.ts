import { eq } from 'drizzle-orm';
import { readCertificateCode } from '../../assign/certificate-code.ts';
import { countedAttempt, percentOfAttempt } from '../../assign/attempt-score.ts';
import { isSpent, LIMITS, takeTurn } from '../accounts/rate-limits.ts';
import { findAssignment } from '../assignments/assignments.ts';
import { attemptsOfMember } from '../assignments/attempts.ts';
import type { Database } from '../database.ts';
import { attempts, certificates } from '../schema.ts';
import { certificateColumns, type Certificate } from './issue.ts';

export type Verification =
	/** It was handed out, and what it says holds. */
	| { readonly kind: 'valid'; readonly certificate: Certificate }
	/** It was handed out, and holds no more: another took its place, or the result was graded anew. */
	| { readonly kind: 'replaced' | 'withdrawn'; readonly issuedAt: Date }
	| { readonly kind: 'certificate-unknown' | 'too-many-tries' };

/**
 * Looks up what somebody typed or scanned. As with the codes of classes only wrong ones are counted, by client.
 * @param address of the client, as rate-limits.ts has it
 */
export async function verifyCertificate(
	db: Database,
	typed: string,
	address: string,
	now: Date
): Promise<Verification> {
	if (await isSpent(db, LIMITS.certificateFrom, address, now)) return { kind: 'too-many-tries' };
	const code = readCertificateCode(typed);
	const found = code === undefined ? undefined : await findByCode(db, code, now);
	if (found) return found;
	await takeTurn(db, LIMITS.certificateFrom, address, now);
	return { kind: 'certificate-unknown' };
}

async function findByCode(db: Database, code: string, now: Date): Promise<Verification | undefined> {
	const [row] = await db
		.select({
			certificate: certificateColumns,
			replacedAt: certificates.replacedAt,
			attempt: attempts.id,
			memberId: attempts.memberId,
			assignmentId: attempts.assignmentId
		})
		.from(certificates)
		.innerJoin(attempts, eq(attempts.id, certificates.attemptId))
		.where(eq(certificates.code, code));
	if (!row) return undefined;
	const { certificate } = row;
	if (row.replacedAt) return { kind: 'replaced', issuedAt: certificate.issuedAt };
	const settings = (await findAssignment(db, row.assignmentId))?.settings;
	if (settings?.kind !== 'quiz') return undefined;
	const finished = (await attemptsOfMember(db, row.assignmentId, row.memberId, now)).flatMap(
		({ score, ...head }) => (score === null ? [] : [{ ...head, score }])
	);
	const counted = countedAttempt(finished, settings.counts);
	const own = finished.find(({ id }) => id === row.attempt);
	const holds =
		own !== undefined &&
		counted !== undefined &&
		percentOfAttempt(counted) >= settings.passMark &&
		(certificate.percent === null || certificate.percent === percentOfAttempt(own));
	return holds ? { kind: 'valid', certificate } : { kind: 'withdrawn', issuedAt: certificate.issuedAt };
}
