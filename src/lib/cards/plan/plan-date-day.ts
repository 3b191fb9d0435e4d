import { daysOff } from './calendar.ts';
import { recallOn } from './open-cards.ts';
import type { DayBasis, DayPlan } from './plan-day.ts';
import { planTowards, type DateGoal, type DateItem } from './ready-by.ts';
import { RETENTION, type ReadyBy } from './settings.ts';

const MINUTE = 60_000;

/** The first day of the plan towards a date; a learner who goes on gets what the days after have in store. */
export function planDateDay(basis: DayBasis, date: ReadyBy): Omit<DayPlan, 'waiting' | 'isDayOff' | 'pace'> {
	const { study, day, extraMinutes, pace, known, fresh } = basis;
	const { days } = planTowards(dateItems(basis), dateGoal(study, day, date, pace));
	const [today, ...later] = days;
	const reviews = new Set(today?.reviews);
	const met = new Set(today?.fresh);
	let time = today?.time ?? 0;
	const limit = time + extraMinutes * MINUTE;
	const more = later.flatMap((each) => [
		...each.fresh.map((id) => ({ id, into: met, cost: pace.fresh })),
		...each.reviews.map((id) => ({ id, into: reviews, cost: pace.review }))
	]);
	for (const { id, into, cost } of more) {
		if (time + cost > limit) break;
		// A card is on its way several times; only its next one can be brought forward.
		if (met.has(id) || reviews.has(id)) continue;
		into.add(id);
		time += cost;
	}
	return {
		reviews: known
			.filter(({ card }) => reviews.has(card.id))
			.sort((a, b) => recallOn(study, a.memory, day) - recallOn(study, b.memory, day))
			.map(({ card }) => card),
		fresh: fresh.filter(({ id }) => met.has(id)),
		minutes: time / MINUTE,
		postponed: 0,
		heldBack: 0
	};
}

export function dateGoal(
	{ model, settings }: DayBasis['study'],
	day: number,
	{ day: date, target }: ReadyBy,
	pace: DayBasis['pace']
): DateGoal {
	return {
		model,
		day,
		date,
		target,
		retention: RETENTION[settings.retention],
		isOff: daysOff(settings),
		limit: settings.minutesADay * MINUTE,
		pace
	};
}

function dateItems({ known, fresh }: Pick<DayBasis, 'known' | 'fresh'>): DateItem[] {
	return [
		...known.map(({ card: { id, siblings }, memory }) => ({ id, siblings, memory })),
		...fresh.map(({ id, siblings }) => ({ id, siblings, memory: undefined }))
	];
}
