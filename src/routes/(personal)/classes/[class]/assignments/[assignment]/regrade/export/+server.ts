import { listRegradedAttempts, listRegrades } from '$lib/server/assignments/regrade-trail';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { respondFile } from '$lib/server/respond-file';
import type { RequestHandler } from './$types';

/** All that was decided about the questions of a quiz, with each attempt's score before and after. */
export const GET: RequestHandler = async (event) => {
	const { assignment } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	const rows = await listRegradedAttempts(db, assignment.id);
	const trail = await listRegrades(db, assignment.id);
	return respondFile('versus-regrades.json', {
		assignment: assignment.title,
		course: assignment.courseId,
		decisions: trail.map((entry) => ({
			...entry,
			attempts: rows
				.filter(({ regrade }) => regrade === entry.id)
				.map(({ member, number, before, after }) => ({ member, number, before, after }))
		}))
	});
};
