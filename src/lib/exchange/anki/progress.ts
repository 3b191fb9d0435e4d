import { reviewCard, type CardState, type Rating, type Review } from '../../cards/schedule.ts';

/** By which rule a learner's cards are due. */
export interface Retention {
	/** The chance of recall that intervals aim at, 0 to 1. */
	readonly desired: number;
	/** How fast recall falls after its stability: the last of FSRS-6's weights. */
	readonly decay: number;
}

/** What a learner did with a card so far. */
export interface CardProgress {
	/** Where the reviews led. */
	readonly state: CardState;
	/** In order of time. */
	readonly reviews: readonly (Review & { readonly latency: number })[];
}

/** The columns of `cards` that tell a schedule. */
export interface CardSchedule {
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	readonly type: number;
	/** 0 new, 1 learning (`due` in seconds since the epoch), 2 review (`due` in days since the collection's creation). */
	readonly queue: number;
	readonly due: number;
	/** Days. */
	readonly ivl: number;
	/** The ease that Anki's older scheduler (SM-2) goes by, in thousandths. */
	readonly factor: number;
	readonly reps: number;
	readonly lapses: number;
	/** Learning steps that are left. */
	readonly left: number;
	/** JSON, as Anki's `CardData`. */
	readonly data: string;
}

/** A row of `revlog`, without the card that it belongs to. */
export interface RevlogEntry {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** 1 again, 2 hard, 3 good, 4 easy. */
	readonly ease: number;
	/** Days where positive, seconds where negative. */
	readonly ivl: number;
	readonly lastIvl: number;
	/** With FSRS the difficulty after the answer, 100 (easiest) to 1100. */
	readonly factor: number;
	/** Milliseconds taken to answer. */
	readonly time: number;
	/** What the card was in: 0 learning, 1 review, 2 relearning. */
	readonly type: number;
}

/** 1 to 4, as Anki's buttons and FSRS count. */
export const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** Of a card whose ease nobody has changed. */
const STARTING_EASE = 2500;

/** @param position of a new card among the deck's, from 1 */
export function newSchedule(position: number): CardSchedule {
	return { type: 0, queue: 0, due: position, ivl: 0, factor: 0, reps: 0, lapses: 0, left: 0, data: '{}' };
}

/**
 * @param position that the card would have if it were forgotten, from 1
 * @param firstDay study day of the collection's creation
 */
export function scheduleOf(
	{ state, reviews }: CardProgress,
	position: number,
	firstDay: number,
	{ desired, decay }: Retention
): CardSchedule {
	const lastReview = reviews.at(-1)?.at;
	const data = JSON.stringify({
		pos: position,
		s: round(state.stability, 4),
		d: round(state.difficulty, 3),
		dr: desired,
		decay,
		...(lastReview === undefined ? {} : { lrt: Math.floor(lastReview / 1000) })
	});
	const { reps, lapses } = state;
	switch (state.phase) {
		case 'learning':
			return {
				...{ type: 1, queue: 1, due: seconds(state.dueAt), ivl: 0, factor: 0 },
				...{ reps, lapses, left: 1, data }
			};
		case 'relearning':
			return {
				// Stability is the interval after which recall falls to 90%: where it goes on from here.
				...{ type: 3, queue: 1, due: seconds(state.dueAt), ivl: days(state.stability) },
				...{ factor: STARTING_EASE, reps, lapses, left: 1, data }
			};
		case 'review':
			return {
				...{ type: 2, queue: 2, due: state.dueDay - firstDay, ivl: days(state.dueDay - state.lastDay) },
				...{ factor: STARTING_EASE, reps, lapses, left: 0, data }
			};
	}
}

/** The reviews with what each of them led from and to, by a replay. */
export function revlogOf(cardId: string, reviews: CardProgress['reviews']): RevlogEntry[] {
	let before: CardState | undefined;
	let lastIvl = 0;
	return reviews.map((review) => {
		const after = reviewCard(cardId, before, review);
		const ivl = intervalOf(after, review.at);
		const entry: RevlogEntry = {
			at: review.at,
			ease: RATINGS.indexOf(review.rating) + 1,
			ivl,
			lastIvl,
			factor: Math.round(((after.difficulty - 1) / 9 + 0.1) * 1000),
			time: Math.min(review.latency, LONGEST_TIME),
			type: kindOf(before)
		};
		before = after;
		lastIvl = ivl;
		return entry;
	});
}

/** Anki keeps it in 32 bits. */
const LONGEST_TIME = 2 ** 31 - 1;

function kindOf(before: CardState | undefined): number {
	if (before === undefined || before.phase === 'learning') return 0;
	return before.phase === 'review' ? 1 : 2;
}

function intervalOf(state: CardState, at: number): number {
	if (state.phase === 'review') return days(state.dueDay - state.lastDay);
	return -Math.max(1, Math.round((state.dueAt - at) / 1000));
}

function days(value: number): number {
	return Math.max(1, Math.round(value));
}

function seconds(milliseconds: number): number {
	return Math.floor(milliseconds / 1000);
}

function round(value: number, places: number): number {
	return Number(value.toFixed(places));
}
