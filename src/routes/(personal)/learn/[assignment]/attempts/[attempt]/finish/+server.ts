import { error, json } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { finishAttempt } from '$lib/server/assignments/attempts';
import { askerOf } from '$lib/server/classes/asker';
import type { RequestHandler } from './$types';

/** Hands the attempt in. Once more changes nothing. */
export const POST: RequestHandler = async (event) => {
	const { database, events } = event.locals.site;
	const assignment = await finishAttempt(database.db, event.params.attempt, await askerOf(event), new Date());
	if (!assignment) error(404, { message: m.learn_error_unknown(), code: 'no-assignment' });
	events.tell(assignment);
	return json({ finished: true });
};
