import { resolve } from '$app/paths';
import type { Navigation } from '$lib/ui/place';

/** The site's addresses of the places in a course. */
export function siteNavigation(course: string): Navigation {
	return {
		href(place) {
			switch (place.screen) {
				case 'overview':
					return resolve('/courses/[course]', { course });
				case 'lesson': {
					const path = resolve('/courses/[course]/lessons/[dimension]', {
						course,
						dimension: place.dimension
					});
					return place.section ? `${path}#${place.section}` : path;
				}
				case 'quiz':
					return resolve('/courses/[course]/quizzes/[quiz]', { course, quiz: place.quiz });
				case 'cards':
					return resolve('/courses/[course]/cards', { course });
			}
		},
		asset: (name) => resolve('/courses/[course]/files/[...name]', { course, name })
	};
}
