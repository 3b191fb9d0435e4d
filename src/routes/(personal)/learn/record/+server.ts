import { error, json } from '@sveltejs/kit';
import { askerOf } from '$lib/server/classes/asker';
import { assignedCourses } from '$lib/server/learning-record/assigned-courses';
import type { RequestHandler } from './$types';

/** For the pages of courses, which know nobody: the courses that the asker's classes have given them. */
export const GET: RequestHandler = async (event) => {
	const asker = await askerOf(event);
	if (asker.user === undefined && asker.device === undefined) error(404);
	return json(await assignedCourses(event.locals.site.database.db, asker, new Date()));
};
