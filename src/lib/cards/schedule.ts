import { createEmptyCard, fsrs, Rating as Fsrs, State, StrategyMode, type Card as FsrsCard } from 'ts-fsrs';

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
const RETENTION = 0.9;
const DAY = 86_400_000;
/** Where in a day a review is put for FSRS, which counts elapsed time in UTC calendar days. */
const NOON = DAY / 2;

const RATINGS = { again: Fsrs.Again, hard: Fsrs.Hard, good: Fsrs.Good, easy: Fsrs.Easy } as const;

let seed = '';
const scheduler = fsrs({
	request_retention: RETENTION,
	maximum_interval: LONGEST_INTERVAL,
	enable_fuzz: true,
	enable_short_term: true,
	learning_steps: ['10m'],
	relearning_steps: ['10m']
});
// The default seed is the time of review; the card and its count of reviews make a replay give the same interval.
scheduler.useStrategy(StrategyMode.SEED, () => seed);

/**
 * The card's state after one more review (FSRS-6 with default parameters).
 * @param cardId seeds the fuzz of the interval, so that a replay gives the same
 */
export function reviewCard(cardId: string, before: CardState | undefined, review: Review): CardState {
	// After a flight to the west a later review may fall on an earlier study day; FSRS refuses to count backwards.
	const day = Math.max(review.day, before?.lastDay ?? review.day);
	const now = day * DAY + NOON;
	seed = `${cardId} ${before?.reps ?? 0}`;
	const { card } = scheduler.next(toFsrs(before, now, review.at), now, RATINGS[review.rating]);
	const memory: Memory = {
		stability: card.stability,
		difficulty: card.difficulty,
		reps: card.reps,
		lapses: card.lapses,
		lastDay: day
	};
	if (card.state === State.Review) {
		// maximum_interval is applied before the fuzz, which may pass it.
		const days = Math.min(LONGEST_INTERVAL, Math.max(1, card.scheduled_days));
		return { ...memory, phase: 'review', dueDay: day + days };
	}
	const phase = card.state === State.Relearning ? 'relearning' : 'learning';
	return { ...memory, phase, step: card.learning_steps, dueAt: review.at + (card.due.getTime() - now) };
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
	const at = day * DAY + NOON;
	return scheduler.get_retrievability(toFsrs(state, at, at), at, false);
}

function toFsrs(state: CardState | undefined, now: number, at: number): FsrsCard {
	if (!state) return createEmptyCard(now);
	const last_review = new Date(state.lastDay * DAY + NOON);
	const due = state.phase === 'review' ? state.dueDay * DAY + NOON : now + (state.dueAt - at);
	return {
		due: new Date(due),
		stability: state.stability,
		difficulty: state.difficulty,
		elapsed_days: 0,
		scheduled_days: state.phase === 'review' ? state.dueDay - state.lastDay : 0,
		learning_steps: state.phase === 'review' ? 0 : state.step,
		reps: state.reps,
		lapses: state.lapses,
		state: { learning: State.Learning, relearning: State.Relearning, review: State.Review }[state.phase],
		last_review
	};
}
