import { error } from '@sveltejs/kit';
import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import type { CourseResource } from '$lib/offline/resources';
import { findCourse } from '$lib/server/courses';
import { respondJson } from '$lib/server/respond-json';
import type { RequestHandler } from './$types';

/** A course as its pages draw it, and as a browser keeps it for offline use. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	const { course } = params;
	const files = Object.entries(locals.site.pictures(course)).map(([name, hash]) => {
		const escaped = name.split('/').map(encodeURIComponent).join('/');
		return [name, `${resolve('/courses/[course]/files/[...name]', { course, name: escaped })}?v=${hash}`];
	});
	const resource: CourseResource = { course: found.course, files: Object.fromEntries(files) };
	return respondJson(resource, version);
};
