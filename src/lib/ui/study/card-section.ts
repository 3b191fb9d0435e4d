import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { Course } from '../../course/course.ts';
import { COMPARISON, type Place } from '../place.ts';

/** The part of a lesson that explains a card. */
export interface CardSection {
	/** Title of the card's dimension. */
	readonly dimension: string;
	/** The section's title, or the lesson's question where the comparison on top explains the card. */
	readonly title: string;
	readonly place: Place;
}

export function sectionOf(course: Course, card: Pick<DeckCard, 'dimension' | 'section'>): CardSection {
	const dimension = course.dimensions.find(({ id }) => id === card.dimension);
	return {
		dimension: dimension?.title ?? '',
		title: dimension?.sections.find(({ id }) => id === card.section)?.title ?? dimension?.question ?? '',
		place: { screen: 'lesson', dimension: card.dimension, section: card.section ?? COMPARISON }
	};
}
