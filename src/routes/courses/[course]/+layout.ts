import { resolve } from '$app/paths';
import type { CourseResource } from '$lib/offline/resources';
import { m } from '$lib/paraglide/messages.js';
import { loadResource } from '../../load-resource';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ fetch, params }) =>
	loadResource<CourseResource>(
		fetch,
		resolve('/courses/[course]/course.json', { course: params.course }),
		m.error_course_not_found({ id: params.course })
	);
