import { json } from '@sveltejs/kit';
import { finishAttempt } from '$lib/server/assignments/attempts';
import { requireQuiz } from '$lib/server/assignments/require-assigned';
import type { RequestHandler } from './$types';

/** Hands the attempt in. Once more changes nothing. */
export const POST: RequestHandler = async (event) => {
	const { db, assignment, member } = await requireQuiz(event);
	await finishAttempt(db, event.params.attempt, member.id, new Date());
	event.locals.site.events.tell(assignment.id);
	return json({ finished: true });
};
