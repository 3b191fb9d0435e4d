import { FINAL } from '../lib/quiz/blueprint.ts';
import type { Course } from '../lib/course/course.ts';
import type { Place } from '../lib/ui/place.ts';

/** The part of the page's address that names a place: `#/lesson/income/two-ways-to-earn-more`. */
export function writePlace(place: Place): string {
	switch (place.screen) {
		case 'overview':
			return '#/';
		case 'lesson':
			return `#/lesson/${place.dimension}${place.section ? `/${place.section}` : ''}`;
		case 'quiz':
			return `#/quiz/${place.quiz}`;
		case 'cards':
			return '#/cards';
	}
}

/** The place that an address names; the overview for what is not, or no longer, there. */
export function readPlace(address: string, course: Course): Place {
	const [, screen, id, section] = address.split('/').map(decodePart);
	const isDimension = course.dimensions.some((dimension) => dimension.id === id);
	if (screen === 'cards') return { screen };
	if (screen === 'lesson' && id && isDimension) return { screen, dimension: id, section };
	if (screen === 'quiz' && id && (isDimension || id === FINAL)) return { screen, quiz: id };
	return { screen: 'overview' };
}

/** Browsers write letters beyond ASCII as percent signs; what is no such code is taken as it is. */
function decodePart(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
