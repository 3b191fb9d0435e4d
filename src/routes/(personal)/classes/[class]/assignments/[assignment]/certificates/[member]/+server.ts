import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { respondCertificate } from '$lib/server/certificates/respond-certificate';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { assignment, quiz } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	return respondCertificate(db, { ...assignment, settings: quiz }, event.params.member, event.url.origin);
};
