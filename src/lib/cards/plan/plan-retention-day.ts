import { rankBy } from '../../quiz/random.ts';
import { NEW_A_DAY } from '../queue.ts';
import type { DeckCard } from '../deck/deck-card.ts';
import { daysOff } from './calendar.ts';
import { dueDay } from './due.ts';
import { recallOn } from './open-cards.ts';
import type { DayBasis, DayPlan } from './plan-day.ts';
import { RETENTION } from './settings.ts';

const MINUTE = 60_000;

/**
 * A day without a date ahead: the due cards, the most overdue relative to their stability first, then new ones, as far
 * as the limit goes. After a break the rest of what is due waits, day by day, and new cards wait for it.
 */
export function planRetentionDay({
	study,
	day,
	extraMinutes,
	pace,
	known,
	fresh
}: DayBasis): Omit<DayPlan, 'waiting' | 'isDayOff' | 'pace'> {
	const { model, settings } = study;
	const isOff = daysOff(settings);
	const policy = { model, retention: RETENTION[settings.retention], isOff };
	const due = rankBy(String(day), known, ({ card }) => card.id)
		.filter(({ card, memory }) => dueDay(card.id, memory, policy) <= day)
		.map(({ card, memory }) => ({ card, recall: recallOn(study, memory, day) }))
		// The chance of recall is a function of the days past over the stability.
		.sort((a, b) => a.recall - b.recall);

	const limit = ((isOff(day) ? 0 : settings.minutesADay) + extraMinutes) * MINUTE;
	let time = 0;
	const taken = new Set<string>();
	const take = (card: DeckCard, cost: number): boolean => {
		// A day takes one card whatever the limit.
		if (time > 0 && time + cost > limit) return false;
		time += cost;
		for (const sibling of card.siblings) taken.add(sibling);
		return true;
	};
	const hasSibling = (card: DeckCard) => card.siblings.some((sibling) => taken.has(sibling));

	const reviews: DeckCard[] = [];
	let heldBack = 0;
	for (const { card, recall } of due) {
		if (hasSibling(card)) heldBack += 1;
		// One that is forgotten is answered twice.
		else if (take(card, pace.review * (2 - recall))) reviews.push(card);
	}
	const postponed = due.length - reviews.length - heldBack;
	const met: DeckCard[] = [];
	for (const card of fresh) {
		if (postponed > 0 || (met.length >= NEW_A_DAY && extraMinutes === 0)) break;
		if (hasSibling(card)) continue;
		if (!take(card, pace.fresh)) break;
		met.push(card);
	}
	return { reviews, fresh: met, minutes: time / MINUTE, postponed, heldBack };
}
