import { requireQuiz } from '$lib/server/assignments/require-assigned';
import { respondCertificate } from '$lib/server/certificates/respond-certificate';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { db, assignment, member } = await requireQuiz(event);
	return respondCertificate(db, assignment, member.id, event.url.origin);
};
