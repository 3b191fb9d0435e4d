import type { Course } from '../../course/course.ts';
import type { DeckCard } from './deck-card.ts';

/**
 * Every card that a course yields, in the order of teaching: the package's cards under their ids, and the other kinds.
 * No two have the same front. Independent of the order of facts within a dimension, but for the order of the result.
 */
export function deriveDeck(_course: Course): DeckCard[] {
	throw new Error('to come');
}
