import type { RetentionWeek } from '../../cards/statistics/retention.ts';
import { likelyShare } from '../../cards/statistics/wilson.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureTable } from './figure-table.ts';
import type { Formats } from './formats.ts';

/** From so many reviews on a share of them is worth saying. */
export const TELLING = 20;

export interface ShareDot {
	readonly id: number;
	/** 0 to 1 along the axis. */
	readonly x: number;
	readonly share: number;
	/** The range in which the true share probably lies. */
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

export interface ShareFigure {
	readonly message: string;
	/** Undefined where there is nothing to draw yet. */
	readonly table: FigureTable | undefined;
	readonly dots: readonly ShareDot[];
	readonly marks: readonly { readonly x: number; readonly label: string }[];
}

/** @param target the chance of recall at which cards fall due, 0 to 1 */
export function retentionFigure(
	weeks: readonly RetentionWeek[],
	target: number,
	formats: Formats
): ShareFigure {
	const reviews = weeks.reduce((sum, week) => sum + week.reviews, 0);
	const recalled = weeks.reduce((sum, week) => sum + week.recalled, 0);
	if (reviews === 0) return { message: m.retention_empty(), table: undefined, dots: [], marks: [] };
	const spread = Math.max(1, weeks.length - 1);
	const place = (index: number) => (weeks.length === 1 ? 0.5 : index / spread);
	const step = Math.ceil(weeks.length / 5);
	return {
		message:
			reviews < TELLING
				? m.retention_few({
						reviews: m.figure_reviews({ count: reviews }),
						recalled: formats.count(recalled)
					})
				: m.retention_message({
						percent: formats.percent(recalled / reviews),
						reviews: m.figure_reviews({ count: reviews }),
						target: formats.percent(target)
					}),
		table: {
			columns: [m.retention_week(), m.forecast_reviews(), m.retention_recalled(), m.retention_share()],
			rows: weeks.map((week) => [
				formats.shortDay(week.from),
				formats.count(week.reviews),
				formats.count(week.recalled),
				week.reviews === 0 ? '–' : formats.percent(week.recalled / week.reviews)
			])
		},
		dots: weeks.flatMap((week, index) =>
			week.reviews === 0
				? []
				: [
						{
							id: week.from,
							x: place(index),
							share: week.recalled / week.reviews,
							...likelyShare(week.recalled, week.reviews),
							count: week.reviews
						}
					]
		),
		marks: weeks.flatMap((week, index) =>
			index % step === 0 ? [{ x: place(index), label: formats.shortDay(week.from) }] : []
		)
	};
}
