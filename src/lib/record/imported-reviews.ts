import { studyDay, type StudyCalendar } from '../cards/study-day.ts';
import type { FoundReview } from '../exchange/anki/found-reviews.ts';
import { sha1Hex } from '../exchange/anki/ids.ts';
import { eventSchema, type LearningEvent } from './event.ts';

/** A card as a course has it now. */
export interface KnownCard {
	readonly id: string;
	readonly revision: number;
}

export interface ImportedReviews {
	/** To be added to the record. */
	readonly add: readonly LearningEvent[];
	/** How many reviews were there already. */
	readonly known: number;
	/** How many are of cards that no course has, or has with another meaning. */
	readonly ofNoCard: number;
	/** How many lie in the future. */
	readonly ahead: number;
}

/** Some tools keep whole seconds, and nobody answers the same card twice in one. */
const SAME_MOMENT = 1_000;
const DAY = 24 * 3_600_000;

/**
 * Reviews that another tool kept, as events of the record; the schedule is what a replay makes of them. The same file
 * gives the same events, and a review that was made here, taken along and brought back is known again, undone or not.
 * @param stored whatever the record holds
 * @param courses by id, the cards of each
 * @param now milliseconds since the epoch
 */
export function importReviews(
	stored: readonly unknown[],
	found: readonly FoundReview[],
	courses: ReadonlyMap<string, readonly KnownCard[]>,
	now: number,
	calendar: StudyCalendar
): ImportedReviews {
	const cards = new Set(
		[...courses].flatMap(([course, list]) => list.map(({ id, revision }) => keyOf(course, id, revision)))
	);
	const seen = new Moments();
	for (const value of stored) {
		const event = eventSchema.safeParse(value);
		if (!event.success || event.data.type !== 'reviewed') continue;
		const { course, card, revision, at } = event.data;
		seen.add(keyOf(course, card, revision), at);
	}
	const add: LearningEvent[] = [];
	const count = { known: 0, ofNoCard: 0, ahead: 0 };
	for (const { course, card, revision, at, rating, latency } of found) {
		const key = keyOf(course, card, revision);
		if (!cards.has(key)) count.ofNoCard += 1;
		else if (at > now + DAY) count.ahead += 1;
		else if (seen.has(key, at)) count.known += 1;
		else {
			// Sorts after the ids that are made here, so that of two accounts of one review the one made here counts.
			const id = `~${at.toString(36)}.${sha1Hex(key)}`;
			const day = studyDay(at, calendar);
			add.push({ id, at, course, type: 'reviewed', card, revision, rating, day, latency });
			seen.add(key, at);
		}
	}
	return { add, ...count };
}

function keyOf(course: string, card: string, revision: number): string {
	return `${course} ${card} ${revision}`;
}

/** When each card was reviewed. */
class Moments {
	/** By card and second. */
	readonly #moments = new Map<string, number[]>();

	add(card: string, at: number): void {
		const key = `${Math.floor(at / SAME_MOMENT)} ${card}`;
		this.#moments.set(key, [...(this.#moments.get(key) ?? []), at]);
	}

	has(card: string, at: number): boolean {
		const second = Math.floor(at / SAME_MOMENT);
		return [second - 1, second, second + 1].some((near) =>
			this.#moments.get(`${near} ${card}`)?.some((other) => Math.abs(other - at) < SAME_MOMENT)
		);
	}
}
