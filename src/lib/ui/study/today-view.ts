import { queueToday, type TodayQueue } from '../../cards/plan/queue-today.ts';
import type { Study } from '../../cards/study/study.ts';

/** What a learner who goes on is offered beyond the daily limit, in minutes. */
export const MORE_MINUTES = 10;

/** Cards that today still asks for; undefined while none is unlocked. */
export function cardsDueToday({
	study,
	now,
	day
}: {
	readonly study: Study;
	readonly now: number;
	readonly day: number;
}): number | undefined {
	return study.unlocked.size > 0 ? cardsLeft(queueToday(study, { now, day })) : undefined;
}

export const cardsLeft = ({ left }: Pick<TodayQueue, 'left'>): number =>
	left.step + left.contrast + left.review + left.new;

/** What today's screen is about. */
export type TodayView =
	/** No lesson is finished yet. */
	| { readonly kind: 'locked' }
	| {
			readonly kind: 'due';
			/** Cards met before, those that come back today among them. */
			readonly reviews: number;
			readonly fresh: number;
			readonly minutes: number;
			/** Whether some were answered today already. */
			readonly hasBegun: boolean;
	  }
	/** All that is left comes back later today, at a moment in ms. */
	| { readonly kind: 'waiting'; readonly at: number }
	| { readonly kind: 'day-off' }
	/** Nothing is left; `hasBegun` tells whether anything was done. */
	| { readonly kind: 'done'; readonly hasBegun: boolean };

export function viewToday(
	{ unlocked, reviews }: Pick<Study, 'unlocked' | 'reviews'>,
	queue: TodayQueue,
	day: number
): TodayView {
	if (unlocked.size === 0) return { kind: 'locked' };
	const { left, next, nextAt, minutesLeft, plan } = queue;
	const hasBegun = reviews.at(-1)?.day === day;
	if (next)
		return {
			kind: 'due',
			reviews: left.step + left.contrast + left.review,
			fresh: left.new,
			minutes: Math.max(1, Math.round(minutesLeft)),
			hasBegun
		};
	if (nextAt !== undefined) return { kind: 'waiting', at: nextAt };
	return plan.isDayOff ? { kind: 'day-off' } : { kind: 'done', hasBegun };
}
