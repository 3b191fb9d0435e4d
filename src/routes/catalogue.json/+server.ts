import { version } from '$app/environment';
import { deriveDeck } from '$lib/cards/deck/derive-deck';
import type { CatalogueResource } from '$lib/offline/resources';
import { listCourses } from '$lib/server/courses';
import { respondJson } from '$lib/server/respond-json';
import type { RequestHandler } from './$types';

/** The courses on offer, as the catalogue draws them. */
export const GET: RequestHandler = async ({ locals }) => {
	const published = await listCourses(locals.site.database.db);
	const resource: CatalogueResource = {
		courses: published.map(({ course }) => ({
			id: course.id,
			title: course.title,
			summary: course.summary,
			subjects: course.subjects,
			minutes: course.minutes,
			dimensions: course.dimensions.map(({ id }) => id),
			cards: deriveDeck(course).map(({ id, revision }) => ({ id, revision }))
		}))
	};
	return respondJson(resource, version);
};
