import { fuzz, intervalAt, LONGEST_INTERVAL, type MemoryModel } from '../fsrs.ts';
import type { Memory } from '../study/memory.ts';
import { studyDayNear } from './calendar.ts';

/** What the day on which a card falls due depends on, beside its memory. */
export interface DuePolicy {
	readonly model: MemoryModel;
	/** Chance of recall at which it is to be asked again, 0 to 1. */
	readonly retention: number;
	readonly isOff: (day: number) => boolean;
}

/**
 * The study day on which a card falls due: when its chance of recall comes down to the retention, give or take the
 * card's own fuzz, on a day that is no day off, and within `LONGEST_INTERVAL`. A card that is being learnt is due at
 * once. It is worked out of the memory each time and never kept, so a changed setting holds for every card at once.
 */
export function dueDay(cardId: string, memory: Memory, { model, retention, isOff }: DuePolicy): number {
	if (memory.stepAt !== undefined) return memory.lastDay;
	const interval = intervalAt(model, memory.stability, retention);
	// Of the card and its count of reviews: the same on every device and every replay.
	const days = Math.min(LONGEST_INTERVAL, fuzz(model, interval, 0, `${cardId} ${memory.reps}`));
	return studyDayNear(memory.lastDay + days, memory.lastDay + 1, isOff);
}
