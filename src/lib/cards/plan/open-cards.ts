import type { DeckCard } from '../deck/deck-card.ts';
import { recallAfter } from '../fsrs.ts';
import { memoryOn, type Memory } from '../study/memory.ts';
import type { Study } from '../study/study.ts';

/** A card with its memory on the morning of a study day. */
export interface KnownCard {
	readonly card: DeckCard;
	readonly memory: Memory;
}

/** Cards that may be asked on a day. */
export function openCards({ cards, unlocked, suspended, buried }: Study, day: number): DeckCard[] {
	return cards.filter(
		({ id, dimension }) => unlocked.has(dimension) && !suspended.has(id) && (buried.get(id) ?? day - 1) < day
	);
}

/** undefined where the card was new on that morning. */
export function morningOf({ memories }: Study, cardId: string, day: number): Memory | undefined {
	const memory = memories.get(cardId);
	return memory && memoryOn(memory, day);
}

/** Whether it is new on that day. What a lesson asked on the same day comes on the next. */
export function isNewOn({ memories }: Study, cardId: string, day: number): boolean {
	const memory = memories.get(cardId);
	return memory === undefined || (memory.now.firstDay === day && memoryOn(memory, day) === undefined);
}

/** The chance of recall on a study day, 0 to 1. */
export function recallOn({ model }: Pick<Study, 'model'>, memory: Memory, day: number): number {
	return recallAfter(model, memory.stability, Math.max(0, day - memory.lastDay));
}
