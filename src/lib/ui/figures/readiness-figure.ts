import type { Readiness, ReadinessReport } from '../../cards/plan/readiness.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureTable } from './figure-table.ts';
import type { Formats } from './formats.ts';

export interface ReadinessFigure {
	readonly message: string;
	/** Undefined while no card was met and no date is ahead. */
	readonly table: FigureTable | undefined;
	readonly rows: readonly {
		readonly id: string;
		readonly title: string;
		/** 0 to 100. */
		readonly now: number;
		/** 0 to 100; undefined without a date ahead. */
		readonly onDate: number | undefined;
		readonly text: string;
	}[];
}

/**
 * @param titles of the dimensions, by id
 * @param readyBy study day to be ready by
 */
export function readinessFigure(
	report: ReadinessReport,
	titles: ReadonlyMap<string, string>,
	readyBy: number | undefined,
	formats: Formats
): ReadinessFigure {
	const { all, dimensions } = report;
	const onDate = (readiness: Readiness) =>
		readiness.onDate === undefined ? '–' : formats.percent(readiness.onDate);
	if (all.now === 0 && all.onDate === undefined)
		return { message: m.readiness_empty(), table: undefined, rows: [] };
	const message =
		all.onDate !== undefined && all.reaching !== undefined && readyBy !== undefined
			? m.readiness_message_date({
					day: formats.longDay(readyBy),
					percent: formats.percent(all.onDate),
					reaching: formats.count(all.reaching),
					cards: m.figure_cards({ count: all.cards })
				})
			: m.readiness_message_now({
					percent: formats.percent(all.now),
					cards: m.figure_cards({ count: all.cards })
				});
	return {
		message,
		table: {
			columns: [
				m.readiness_dimension(),
				m.stability_cards(),
				m.readiness_now(),
				...(all.onDate === undefined ? [] : [m.readiness_on_date()])
			],
			rows: dimensions.map((each) => [
				titles.get(each.dimension) ?? each.dimension,
				formats.count(each.cards),
				formats.percent(each.now),
				...(all.onDate === undefined ? [] : [onDate(each)])
			])
		},
		rows: dimensions.map((each) => ({
			id: each.dimension,
			title: titles.get(each.dimension) ?? each.dimension,
			now: Math.round(each.now * 100),
			onDate: each.onDate === undefined ? undefined : Math.round(each.onDate * 100),
			text:
				each.onDate === undefined
					? formats.percent(each.now)
					: m.readiness_now_then({ now: formats.percent(each.now), then: onDate(each) })
		}))
	};
}
