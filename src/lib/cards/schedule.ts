import { FSRSAlgorithm, Rating as Fsrs } from 'ts-fsrs';

/** How well a card was recalled. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** One answer to a card. Reviews are kept whole, so that a later algorithm can replay them. */
export interface Review {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** The learner's study day at that moment. */
	readonly day: number;
	readonly rating: Rating;
}

interface Memory {
	/** Days until the chance of recall falls to 90%. */
	readonly stability: number;
	/** 1 to 10. */
	readonly difficulty: number;
	readonly reps: number;
	readonly lapses: number;
	/** Study day of the last review. */
	readonly lastDay: number;
}

/** A card that was answered at least once. */
export type CardState = Memory &
	(
		| { readonly phase: 'learning' | 'relearning'; readonly step: number; readonly dueAt: number }
		| { readonly phase: 'review'; readonly dueDay: number }
	);

/** Beyond half a year an interval says little, and the course is rarely open that long (learning.md, Flashcards). */
export const LONGEST_INTERVAL = 180;
/** How long a card that is not known yet waits within the session, in ms: one step, and half as long again for "hard". */
const STEP = 10 * 60_000;
const STEPS = { again: STEP, hard: 1.5 * STEP };

const GRADES = { again: Fsrs.Again, hard: Fsrs.Hard, good: Fsrs.Good, easy: Fsrs.Easy } as const;

/** FSRS-6 with default parameters. The steps are ours: ts-fsrs's schedulers would add 3 KB, gzipped, to every package. */
const fsrs = new FSRSAlgorithm({
	request_retention: 0.9,
	maximum_interval: LONGEST_INTERVAL,
	enable_fuzz: true
});

/**
 * The card's state after one more review.
 * @param cardId seeds the fuzz of the interval, so that a replay gives the same
 */
export function reviewCard(cardId: string, before: CardState | undefined, review: Review): CardState {
	const { rating, at } = review;
	// After a flight to the west a later review may fall on an earlier study day; FSRS refuses to count backwards.
	const day = Math.max(review.day, before?.lastDay ?? review.day);
	const elapsed = day - (before?.lastDay ?? day);
	const next = (grade: Rating) => fsrs.next_state(before ?? null, elapsed, GRADES[grade]);
	// Of the card and its count of reviews, so that a replay gives the same interval.
	fsrs.seed = `${cardId} ${before?.reps ?? 0}`;
	const isReview = before?.phase === 'review';
	const memory: Memory = {
		...next(rating),
		reps: (before?.reps ?? 0) + 1,
		lapses: (before?.lapses ?? 0) + (isReview && rating === 'again' ? 1 : 0),
		lastDay: day
	};
	if (rating === 'again' || (rating === 'hard' && !isReview)) {
		const phase = isReview ? 'relearning' : (before?.phase ?? 'learning');
		return { ...memory, phase, step: 0, dueAt: at + STEPS[rating] };
	}
	const intervalOf = (grade: Rating) => fsrs.next_interval(next(grade).stability, elapsed);
	const days = isReview ? spread(rating, intervalOf) : intervalOf(rating);
	// maximum_interval is applied before the fuzz, which may pass it.
	return { ...memory, phase: 'review', dueDay: day + Math.min(LONGEST_INTERVAL, days) };
}

/** The days to the next review, the more the better the answer was, whatever the fuzz; ts-fsrs's rule. */
function spread(rating: Rating, intervalOf: (grade: Rating) => number): number {
	const hard = Math.min(intervalOf('hard'), intervalOf('good'));
	const good = Math.max(intervalOf('good'), hard + 1);
	if (rating === 'hard') return hard;
	return rating === 'good' ? good : Math.max(intervalOf('easy'), good + 1);
}

/** The state that a list of reviews leads to from a first state. */
export function replay(
	cardId: string,
	base: CardState | undefined,
	reviews: readonly Review[]
): CardState | undefined {
	return reviews.reduce((state, review) => reviewCard(cardId, state, review), base);
}

/** The chance of recalling the card on a study day, 0 to 1. */
export function recallChance(state: CardState, day: number): number {
	// Eight places are what ts-fsrs rounds stability to; a restored one may have more.
	const stability = Number(state.stability.toFixed(8));
	return fsrs.forgetting_curve(Math.max(0, day - state.lastDay), stability);
}
