import { nextMemory, type MemoryModel, type MemoryState } from '../fsrs.ts';
import { STEPS } from '../schedule.ts';
import type { LoggedReview } from './review.ts';

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

/** The memory on the morning of a study day; undefined where the card was new then. */
export function memoryOn({ now, morning }: CardMemory, day: number): Memory | undefined {
	return now.lastDay < day ? now : morning;
}

type Answer = Pick<LoggedReview, 'at' | 'day' | 'rating'>;

export function advanceMemory(
	model: MemoryModel,
	before: CardMemory | undefined,
	review: Answer
): CardMemory {
	const last = before?.now;
	const now = answered(model, last, review);
	return { now, morning: last && now.lastDay > last.lastDay ? last : before?.morning };
}

/** @param seed what a lesson or quiz left before the first review */
export function replayMemory(
	model: MemoryModel,
	seed: Memory | undefined,
	reviews: readonly LoggedReview[]
): CardMemory | undefined {
	let now = seed;
	let morning: Memory | undefined;
	for (const review of reviews) {
		const last = now;
		now = answered(model, last, review);
		if (last && now.lastDay > last.lastDay) morning = last;
	}
	return now && { now, morning };
}

function answered(model: MemoryModel, last: Memory | undefined, { at, day, rating }: Answer): Memory {
	// After a flight to the west, or by a clock set back, a later review may fall on an earlier study day.
	const lastDay = Math.max(day, last?.lastDay ?? day);
	const isKnown = last !== undefined && last.stepAt === undefined;
	const isStep = rating === 'again' || (rating === 'hard' && !isKnown);
	const { stability, difficulty } = nextMemory(model, last, lastDay - (last?.lastDay ?? lastDay), rating);
	// Field by field: spreading costs several times the arithmetic, and a log is replayed by the ten thousand.
	return {
		stability,
		difficulty,
		reps: (last?.reps ?? 0) + 1,
		lapses: (last?.lapses ?? 0) + (isKnown && last.reps > 0 && rating === 'again' ? 1 : 0),
		lastDay,
		firstDay: last?.firstDay ?? lastDay,
		stepAt: isStep ? at + STEPS[rating] : undefined
	};
}
