import { resolve } from '$app/paths';

/** Screens of the cards that lie under today's. */
export type CardsPlace = 'review' | 'cram' | 'browse' | 'statistics' | 'settings';

/** The site's address of a screen of a course's cards; today's without a place. */
export function cardsHref(course: string, place?: CardsPlace): string {
	const today = resolve('/courses/[course]/cards', { course });
	return place ? `${today}/${place}` : today;
}

/** Whether a route is one where cards are answered, so that nothing else calls for attention. */
export const isCardSession = (route: string | null): boolean =>
	route === '/courses/[course]/cards/review' || route === '/courses/[course]/cards/cram';

/** Parameter of today's address: the assignment that a learner comes from. */
export const ASSIGNMENT = 'assignment';
