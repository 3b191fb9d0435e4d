import type { ForecastDay } from '../../cards/statistics/forecast.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureTable } from './figure-table.ts';
import type { Formats } from './formats.ts';

export interface ForecastFigure {
	readonly message: string;
	/** Undefined where nothing is to come. */
	readonly table: FigureTable | undefined;
	readonly columns: readonly {
		readonly id: number;
		readonly label: string;
		readonly parts: readonly [number, number];
	}[];
	readonly legend: readonly string[];
}

/**
 * What the coming days ask for, the first of them today.
 * @param days undefined while no lesson is finished and so nothing can be due
 */
export function forecastFigure(days: readonly ForecastDay[] | undefined, formats: Formats): ForecastFigure {
	if (!days) return { message: m.forecast_locked(), table: undefined, columns: [], legend: [] };
	const cardsOf = ({ reviews, fresh }: ForecastDay) => reviews + fresh;
	const [today] = days;
	const heaviest = days.reduce<ForecastDay | undefined>(
		(most, day) => (most && cardsOf(most) >= cardsOf(day) ? most : day),
		undefined
	);
	if (!today || !heaviest || cardsOf(heaviest) === 0)
		return { message: m.forecast_empty({ days: days.length }), table: undefined, columns: [], legend: [] };
	const minutes = (day: ForecastDay) => Math.max(1, Math.round(day.minutes));
	return {
		message: m.forecast_message({
			day: heaviest === today ? m.forecast_today() : formats.longDay(heaviest.day),
			cards: m.figure_cards({ count: cardsOf(heaviest) }),
			minutes: m.course_minutes({ count: minutes(heaviest) })
		}),
		table: {
			columns: [m.forecast_day(), m.forecast_reviews(), m.forecast_new(), m.forecast_minutes()],
			get rows() {
				return days.map((day) => [
					day === today ? m.forecast_today() : formats.day(day.day),
					formats.count(day.reviews),
					formats.count(day.fresh),
					cardsOf(day) === 0 ? formats.count(0) : formats.count(minutes(day))
				]);
			}
		},
		columns: days.map((day, index) => ({
			id: day.day,
			label: index === 0 ? m.forecast_today() : index % 7 === 0 ? formats.shortDay(day.day) : '',
			parts: [day.reviews, day.fresh]
		})),
		legend: days.some(({ fresh }) => fresh > 0) ? [m.forecast_reviews(), m.forecast_new()] : []
	};
}
