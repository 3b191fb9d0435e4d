import { deriveCards } from '$lib/cards/card';
import { listCourses } from '$lib/server/courses';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const published = await listCourses(locals.site.database.db);
	return {
		courses: published.map(({ course }) => ({
			id: course.id,
			title: course.title,
			summary: course.summary,
			subjects: course.subjects,
			minutes: course.minutes,
			dimensions: course.dimensions.map(({ id }) => id),
			// What the browser needs to count what is due; the texts stay with the course.
			cards: deriveCards(course).map(({ id, revision, dimension }) => ({ id, revision, dimension }))
		}))
	};
};
