import { z } from 'zod';
import type { Rating } from '../../cards/schedule.ts';
import { readGuid, type CardName } from './ids.ts';
import { RATINGS } from './progress.ts';

/** A review of one of our cards that another tool kept. */
export interface FoundReview extends CardName {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly rating: Rating;
	/** Milliseconds taken to answer. */
	readonly latency: number;
}

export interface FoundReviews {
	readonly reviews: readonly FoundReview[];
	/** Notes, or rows, that are not of Versus or that cannot be read. */
	readonly otherNotes: number;
}

/** The notes whose `guid` begins as `guidOf` makes it. */
export const OUR_GUIDS = `substr(notes.guid, 1, 7) = 'versus:'`;

const integer = z.number().int();
const rowSchema = z.tuple([
	z.string(),
	integer.positive(),
	integer.min(1).max(RATINGS.length),
	integer,
	integer.nonnegative(),
	integer
]);

/** 3: reviewed in a filtered deck, ahead of time or (without an ease) as a cram that leaves the schedule alone. */
const FILTERED = 3;

/**
 * A row of guid, id, ease, factor, time and type as the review that it tells of; none where it is not ours or tells of no
 * answer, such as a due date that was set by hand (ease 0, types 4 and 5).
 */
export function readRevlogRow(row: readonly unknown[]): FoundReview[] {
	const parsed = rowSchema.safeParse(row);
	if (!parsed.success) return [];
	const [guid, at, ease, factor, latency, type] = parsed.data;
	const name = readGuid(guid);
	const rating = RATINGS[ease - 1];
	const isAnswer = type < FILTERED || (type === FILTERED && factor > 0);
	return name && rating && isAnswer ? [{ ...name, at, rating, latency }] : [];
}
