import { daysOff } from '../plan/calendar.ts';
import { nextDate } from '../plan/dates.ts';
import { openCards } from '../plan/open-cards.ts';
import { queueToday, type Now } from '../plan/queue-today.ts';
import { dateGoal } from '../plan/plan-date-day.ts';
import { planTowards } from '../plan/ready-by.ts';
import { RETENTION } from '../plan/settings.ts';
import { simulate } from '../plan/simulate.ts';
import { paceOf } from '../study/pace.ts';
import type { Study } from '../study/study.ts';

export interface ForecastDay {
	readonly day: number;
	readonly reviews: number;
	readonly fresh: number;
	readonly minutes: number;
}

const MINUTE = 60_000;

/**
 * What the coming days ask for if every card is recalled and no further lesson is read, what is still open today first:
 * the same as today's screen asks for. With a date ahead it ends on the day before.
 */
export function forecast(study: Study, { now, day }: Now, days: number): ForecastDay[] {
	const { left, minutesLeft } = queueToday(study, { now, day });
	const reviews = left.step + left.contrast + left.review;
	const today = { day, reviews, fresh: left.new, minutes: minutesLeft };
	return [today, ...foretell(study, day, days).slice(1)];
}

function foretell(study: Study, day: number, days: number): ForecastDay[] {
	const pace = paceOf(study.reviews);
	const isOff = daysOff(study.settings);
	const cards = openCards(study, day).map((card) => ({
		id: card.id,
		siblings: card.siblings,
		memory: study.memories.get(card.id)?.now
	}));
	const date = nextDate(study.dates, day);
	if (date)
		return planTowards(cards, dateGoal(study, day, date, pace))
			.days.slice(0, days)
			.map(({ reviews, fresh, time }, index) => ({
				day: day + index,
				reviews: reviews.length,
				fresh: fresh.length,
				minutes: time / MINUTE
			}));
	return simulate(cards, {
		policy: { model: study.model, retention: RETENTION[study.settings.retention], isOff },
		pace,
		day,
		days,
		limit: study.settings.minutesADay * MINUTE,
		recalls: () => true
	}).days.map(({ time, ...each }) => ({ ...each, minutes: time / MINUTE }));
}
