import type { LoggedReview } from './review.ts';

/** How long this learner takes for a card, in ms. */
export interface Pace {
	/** A review of a card that is known or was. */
	readonly review: number;
	/** A new card, with the times that it comes back before it is known. */
	readonly fresh: number;
	/** Reviews that the figures rest on; below the least they are defaults. */
	readonly sample: number;
}

export function paceOf(_reviews: readonly LoggedReview[]): Pace {
	throw new Error('to come');
}
