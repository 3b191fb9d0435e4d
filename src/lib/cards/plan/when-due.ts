import type { DeckCard } from '../deck/deck-card.ts';
import type { Rating } from '../schedule.ts';
import { advanceMemory, type Memory } from '../study/memory.ts';
import { paceOf } from '../study/pace.ts';
import type { Study } from '../study/study.ts';
import { daysOff } from './calendar.ts';
import { nextDate } from './dates.ts';
import { dueDay } from './due.ts';
import { dateGoal } from './plan-date-day.ts';
import { planTowards } from './ready-by.ts';
import { RETENTION, type ReadyBy } from './settings.ts';

/**
 * By card, the study day on which it is asked next, as far as that can be told today: of every card that was answered
 * and is neither locked nor suspended. A card that lasts until the date to be ready by has none.
 */
export function whenDue(study: Study, day: number): Map<string, number> {
	const { cards, memories, unlocked, suspended } = study;
	const known = cards.flatMap((card) => {
		const memory = memories.get(card.id)?.now;
		const isAsked = unlocked.has(card.dimension) && !suspended.has(card.id);
		return memory && memory.reps > 0 && isAsked ? [{ card, memory }] : [];
	});
	const date = nextDate(study.dates, day);
	return date ? duePlanned(study, day, date, known) : dueByRetention(study, known);
}

/**
 * When a card would come back after a grade: within the session, at a moment in ms, or on a study day; undefined where
 * it would last until the date to be ready by.
 */
export function whenDueAfter(
	study: Study,
	card: DeckCard,
	{ now, day }: { readonly now: number; readonly day: number },
	rating: Rating
): { readonly stepAt: number } | { readonly day: number } | undefined {
	const after = advanceMemory(study.model, study.memories.get(card.id), { at: now, day, rating });
	const { stepAt } = after.now;
	if (stepAt !== undefined) return { stepAt };
	const memories = new Map(study.memories).set(card.id, after);
	// Whatever else is planned, this card is not asked again today.
	const due = whenDue({ ...study, memories }, day).get(card.id);
	return due === undefined ? undefined : { day: due };
}

interface Known {
	readonly card: DeckCard;
	readonly memory: Memory;
}

function dueByRetention({ model, settings }: Study, known: readonly Known[]): Map<string, number> {
	const policy = { model, retention: RETENTION[settings.retention], isOff: daysOff(settings) };
	return new Map(known.map(({ card, memory }) => [card.id, dueDay(card.id, memory, policy)]));
}

function duePlanned(study: Study, day: number, date: ReadyBy, known: readonly Known[]): Map<string, number> {
	const items = known.map(({ card: { id, siblings }, memory }) => ({ id, siblings, memory }));
	const { days } = planTowards(items, dateGoal(study, day, date, paceOf(study.reviews)));
	const due = new Map<string, number>();
	days.forEach(({ reviews }, index) => {
		for (const id of reviews) if (!due.has(id)) due.set(id, day + index);
	});
	return due;
}
