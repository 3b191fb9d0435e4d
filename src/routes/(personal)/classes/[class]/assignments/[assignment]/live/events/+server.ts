import { mayNotWatch } from '$lib/server/assignments/live/may-watch';
import { watchStream } from '$lib/server/assignments/live/watch-stream';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import type { RequestHandler } from './$types';

/** What changes while a quiz is taken, as server-sent events, until there is nothing more to watch. */
export const GET: RequestHandler = async (event) => {
	const { viewer, assignment } = await requireQuizOf(event);
	const { locals, request } = event;
	const stream = watchStream({
		boards: locals.site.live,
		assignmentId: assignment.id,
		mayNot: () => mayNotWatch(locals.accounts, request.headers, assignment, viewer.id)
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			// nginx keeps back what it is not told to hand on at once.
			'x-accel-buffering': 'no'
		}
	});
};
