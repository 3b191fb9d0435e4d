import { deriveCards } from '$lib/cards/card';
import { listCourses } from '$lib/server/courses';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const published = await listCourses(locals.site.database.db);
	return {
		courses: published.map(({ course }) => ({
			id: course.id,
			// What tells the reviews of cards that are here from those of others.
			cards: deriveCards(course).map(({ id, revision }) => ({ id, revision }))
		}))
	};
};
