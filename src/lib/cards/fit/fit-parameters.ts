import type { LoggedReview } from '../study/review.ts';

/** FSRS weights of one learner, with what they are worth on reviews that they were not fitted to. */
export interface FittedParameters {
	/** 21 weights of FSRS-6. */
	readonly weights: readonly number[];
	/** Reviews that they were fitted to. */
	readonly reviews: number;
	/** On the held-out last part of the log. */
	readonly heldOut: { readonly reviews: number; readonly before: number; readonly after: number };
}

/** Fits weights to training items: the optimiser's one entry, so that it can be run in a worker or on the server. */
export type Optimiser = (items: readonly TrainingItem[]) => Promise<readonly number[]>;

/** The reviews of one card up to and including the one to be predicted. */
export interface TrainingItem {
	readonly reviews: readonly { readonly rating: 1 | 2 | 3 | 4; readonly deltaDays: number }[];
}

/** undefined where the log is too short or nothing is gained: the parameters in use then stay. */
export async function fitParameters(
	_reviews: readonly LoggedReview[],
	_current: readonly number[] | undefined,
	_optimise: Optimiser
): Promise<FittedParameters | undefined> {
	throw new Error('to come');
}
