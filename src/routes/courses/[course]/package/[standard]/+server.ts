import { error } from '@sveltejs/kit';
import { packageCourse } from '$lib/package/package-course';
import { isStandard } from '$lib/package/standard';
import { m } from '$lib/paraglide/messages.js';
import { planBank } from '$lib/quiz/plan-bank';
import { findCourse } from '$lib/server/courses';
import { readPackageParts } from '$lib/server/package-parts';
import type { RequestHandler } from './$types';

/** The course as a package for an LMS: the same bytes as `versus package` writes. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { standard } = params;
	if (!isStandard(standard)) error(404);
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const [parts, assets] = await Promise.all([readPackageParts(standard), locals.site.assets(params.course)]);
	const { course } = found;
	const { zip } = packageCourse({ course, plan: planBank(course), standard, assets, ...parts });
	return new Response(zip, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${course.id}-${standard}.zip"`
		}
	});
};
