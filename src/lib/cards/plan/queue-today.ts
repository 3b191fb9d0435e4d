import { LEARN_AHEAD } from '../queue.ts';
import { STEPS } from '../schedule.ts';
import type { DeckCard } from '../deck/deck-card.ts';
import { contrastsOf } from '../study/confusion.ts';
import type { Study } from '../study/study.ts';
import { openCards } from './open-cards.ts';
import { pickNext } from './pick-next.ts';
import { planDay, type DayPlan } from './plan-day.ts';

/** Why a card is shown: it comes back within the session, was confused just before, is due, or is new. */
export type Reason = 'step' | 'contrast' | 'review' | 'new';

export interface TodayQueue {
	/** What to show now; undefined when nothing is left for now. */
	readonly next: { readonly card: DeckCard; readonly reason: Reason } | undefined;
	/** When the next card comes back within the session, in ms; there while `next` is undefined and some do. */
	readonly nextAt: number | undefined;
	/** Cards still to be answered today. */
	readonly left: Readonly<Record<Reason, number>>;
	/** Estimated for them. */
	readonly minutesLeft: number;
	readonly plan: DayPlan;
}

/** Answers between a confusion and its contrast: soon enough to matter, late enough to be a recall. */
const CONTRAST_AFTER = 3;
/** A confusion that is older, in study days, has been answered by other reviews since. */
const CONTRAST_WITHIN = 7;
const MINUTE = 60_000;

export interface Now {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** The study day. */
	readonly day: number;
	/** Beyond the daily limit, for a learner who goes on. */
	readonly extraMinutes?: number;
}

/**
 * The session is a function of the log, so it goes on after a reload, on another device, after any undo. First cards
 * whose step has passed, then contrasts of what was confused a few answers ago, then reviews, mixed, then new cards in
 * the order of teaching (introduce blocked, review interleaved), and at the end whatever comes back soon.
 */
export function queueToday(study: Study, { now, day, extraMinutes = 0 }: Now): TodayQueue {
	const plan = planDay(study, day, extraMinutes);
	const isAnswered = ({ id }: DeckCard) => {
		const memory = study.memories.get(id)?.now;
		return memory !== undefined && memory.reps > 0 && memory.lastDay >= day;
	};
	const open = openCards(study, day);
	const steps = open
		.flatMap((card) => {
			const at = study.memories.get(card.id)?.now.stepAt;
			// No step is that long: a clock was set back, or another device's was ahead.
			return at === undefined ? [] : [{ card, at: at - now > STEPS.hard ? now : at }];
		})
		.sort((a, b) => a.at - b.at);
	const isStep = new Set(steps.map(({ card }) => card.id));
	const contrasts = contrastsDue(study, open, day).filter(({ card }) => !isStep.has(card.id));
	const isContrast = new Set(contrasts.map(({ card }) => card.id));
	const isLeft = (card: DeckCard) => !isAnswered(card) && !isStep.has(card.id) && !isContrast.has(card.id);
	const reviews = plan.reviews.filter(isLeft);
	const fresh = plan.fresh.filter(isLeft);

	const as = (reason: Reason, card: DeckCard | undefined) => card && { card, reason };
	const [step] = steps;
	const ready = contrasts.find(({ answers }) => answers >= CONTRAST_AFTER);
	const next =
		as('step', step && step.at <= now ? step.card : undefined) ??
		as('contrast', ready?.card) ??
		as('review', pickNext(reviews, lastShown(study, day))) ??
		as('new', fresh[0]) ??
		as('contrast', contrasts[0]?.card) ??
		as('step', step && step.at <= now + LEARN_AHEAD ? step.card : undefined);
	const left = { step: steps.length, contrast: contrasts.length, review: reviews.length, new: fresh.length };
	const { pace } = plan;
	const time = (left.step + left.contrast + left.review) * pace.review + left.new * pace.fresh;
	return { next, nextAt: next ? undefined : step?.at, left, minutesLeft: time / MINUTE, plan };
}

/** Contrasts of what was confused lately and was not answered since, the oldest first, with the answers since then. */
function contrastsDue(
	{ confusions, cards, reviews }: Study,
	open: readonly DeckCard[],
	day: number
): { card: DeckCard; answers: number }[] {
	const isOpen = new Set(open.map(({ id }) => id));
	const due = new Map<string, { card: DeckCard; answers: number }>();
	for (const confusion of confusions.filter((each) => each.day > day - CONTRAST_WITHIN)) {
		const since = reviews.slice(reviews.findLastIndex(({ order }) => order <= confusion.order) + 1);
		for (const card of contrastsOf(cards, confusion)) {
			if (!isOpen.has(card.id)) continue;
			// The latest confusion counts: an earlier one may have been answered before it.
			if (since.some((review) => review.card === card.id)) due.delete(card.id);
			else due.set(card.id, { card, answers: since.length });
		}
	}
	return [...due.values()];
}

/** The last two cards of the day, the latest first. */
function lastShown({ reviews, cards }: Study, day: number): DeckCard[] {
	return reviews
		.slice(-2)
		.filter((review) => review.day === day)
		.toReversed()
		.flatMap((review) => cards.find(({ id }) => id === review.card) ?? []);
}
