import { rankBy } from '../quiz/random.ts';
import type { Card } from './card.ts';
import type { CardState } from './schedule.ts';

/** New cards a day: with reviews of earlier ones about ten minutes. */
export const NEW_A_DAY = 20;
/** A card that is learnt again within this time is shown at once when nothing else is left, in ms (Anki's rule). */
export const LEARN_AHEAD = 20 * 60_000;

/** What the queue needs to know of a card. */
export type QueuedCard = Pick<Card, 'id' | 'revision' | 'dimension'>;

export interface QueueInput<C extends QueuedCard> {
	readonly cards: readonly C[];
	readonly states: ReadonlyMap<string, CardState>;
	/** Dimensions whose lessons are finished; only their cards are unlocked. */
	readonly unlocked: ReadonlySet<string>;
	/** Cards that were met for the first time on this study day. */
	readonly newToday: number;
	readonly now: number;
	readonly day: number;
}

export interface Queue<C extends QueuedCard> {
	/** What to show now; undefined when nothing is left for now. */
	readonly next: C | undefined;
	/** Cards still to be answered today. */
	readonly dueToday: number;
	/** Cards that will be due on the next study day, new ones included. */
	readonly dueTomorrow: number;
	readonly unlocked: number;
}

/**
 * What is due. First cards being learnt whose step has passed, then reviews (the least likely to be recalled first is
 * what an overdue day means, ties mixed over dimensions), then new cards, then steps that are nearly over.
 */
export function queueCards<C extends QueuedCard>({
	cards,
	states,
	unlocked,
	newToday,
	now,
	day
}: QueueInput<C>): Queue<C> {
	const open = cards.filter((card) => unlocked.has(card.dimension));
	const learning: { card: C; dueAt: number }[] = [];
	const reviews: { card: C; dueDay: number }[] = [];
	// A lesson's cards are met in the order of teaching: introduce blocked, review mixed.
	const fresh = open.filter(({ id }) => !states.has(id));
	let later = 0;
	for (const card of rankBy(String(day), open, ({ id }) => id)) {
		const state = states.get(card.id);
		if (!state) continue;
		if (state.phase !== 'review') learning.push({ card, dueAt: state.dueAt });
		else if (state.dueDay <= day) reviews.push({ card, dueDay: state.dueDay });
		else if (state.dueDay === day + 1) later += 1;
	}
	learning.sort((a, b) => a.dueAt - b.dueAt);
	reviews.sort((a, b) => a.dueDay - b.dueDay);
	const freshToday = fresh.slice(0, Math.max(0, NEW_A_DAY - newToday));

	const [step] = learning;
	const next =
		(step && step.dueAt <= now ? step.card : undefined) ??
		reviews[0]?.card ??
		freshToday[0] ??
		(step && step.dueAt <= now + LEARN_AHEAD ? step.card : undefined);
	return {
		next,
		dueToday: learning.length + reviews.length + freshToday.length,
		dueTomorrow: later + Math.min(NEW_A_DAY, fresh.length - freshToday.length),
		unlocked: open.length
	};
}
