import { resolve } from '$app/paths';
import type { Navigation } from '$lib/ui/place';

/** Where the overview tells whether the course works offline. */
export const OFFLINE = '_offline';

/** The site's addresses of the places in a course. `files` are the addresses of its pictures, by name. */
export function siteNavigation(course: string, files: Readonly<Record<string, string>>): Navigation {
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
		// Lessons name their pictures as HTML and addresses write them.
		asset: (written) => files[decodeURIComponent(unescapeHtml(written))] ?? ''
	};
}

/** rehype writes what HTML escapes as hexadecimal references. */
function unescapeHtml(text: string): string {
	return text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
