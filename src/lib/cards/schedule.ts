import { fuzz, LONGEST_INTERVAL, memoryModel, nextMemory, wholeDays, type MemoryState } from './fsrs.ts';

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

interface Memory extends MemoryState {
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

/** How long a card that is not known yet waits within the session, in ms: one step, and half as long again for "hard". */
const STEP = 10 * 60_000;
export const STEPS = { again: STEP, hard: 1.5 * STEP };

const model = memoryModel();

/**
 * The card's state after one more review.
 * @param cardId seeds the fuzz of the interval, so that a replay gives the same
 * @param isLast whether anybody asks when the card is due; working it out costs more than all the rest
 */
export function reviewCard(
	cardId: string,
	before: CardState | undefined,
	review: Review,
	isLast = true
): CardState {
	const { rating, at } = review;
	// After a flight to the west a later review may fall on an earlier study day; FSRS refuses to count backwards.
	const day = Math.max(review.day, before?.lastDay ?? review.day);
	const elapsed = day - (before?.lastDay ?? day);
	const next = (grade: Rating) => nextMemory(model, before, elapsed, grade);
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
	// Stability is the interval at which 90% are recalled. The seed is the card's, so that a replay gives the same.
	const intervalOf = (grade: Rating) =>
		fuzz(model, wholeDays(next(grade).stability), elapsed, `${cardId} ${before?.reps ?? 0}`);
	const days = !isLast ? 1 : isReview ? spread(rating, intervalOf) : intervalOf(rating);
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
	const last = reviews.at(-1);
	return reviews.reduce((state, review) => reviewCard(cardId, state, review, review === last), base);
}
