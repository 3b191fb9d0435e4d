import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { findCourse } from '$lib/server/courses';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
	const found = await findCourse(locals.site.database.db, params.course);
	if (!found) error(404, m.error_course_not_found({ id: params.course }));
	return { course: found.course };
};
