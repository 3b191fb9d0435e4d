import { error } from '@sveltejs/kit';
import { isStandard } from '$lib/package/standard';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import type { RequestHandler } from './$types';

/** The course as a package for an LMS: the same bytes as `versus package` writes. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { standard } = params;
	if (!isStandard(standard)) error(404);
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const { zip } = await locals.site.packages.get(found, standard);
	return new Response(zip, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${found.course.id}-${standard}.zip"`
		}
	});
};
