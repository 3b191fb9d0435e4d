import type { MemoryModel } from '../fsrs.ts';
import type { LoggedReview, MemoryState } from './review.ts';

/** What reviews, or a lesson's answers before them, have left of a card. It holds no due day: that is the plan's. */
export interface Memory extends MemoryState {
	/** Reviews so far; 0 while only the lesson or a quiz speaks for it. */
	readonly reps: number;
	readonly lapses: number;
	/** Study day of the last review (or of the lesson's answer). */
	readonly lastDay: number;
	/** Study day of the first review; undefined while `reps` is 0. */
	readonly firstDay: number | undefined;
	/** When it comes back within the session, in ms, while it is not known; undefined once it is. */
	readonly stepAt: number | undefined;
}

/** A card's memory, with what it was at the beginning of the study day of its last review: plans are made of that. */
export interface CardMemory {
	readonly now: Memory;
	/** undefined where the card was new on that morning. */
	readonly morning: Memory | undefined;
}

/** @param seed what a lesson or quiz left before the first review */
export function replayMemory(
	_model: MemoryModel,
	_seed: Memory | undefined,
	_reviews: readonly LoggedReview[]
): CardMemory | undefined {
	throw new Error('to come');
}

export function advanceMemory(
	_model: MemoryModel,
	_before: CardMemory | undefined,
	_review: LoggedReview
): CardMemory {
	throw new Error('to come');
}
