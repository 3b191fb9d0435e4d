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
	/** The share at which the upright axis begins: what is worth seeing lies above it. */
	readonly base: number;
	readonly dots: readonly ShareDot[];
	readonly marks: readonly { readonly x: number; readonly label: string }[];
}

export interface RetentionFigure extends ShareFigure {
	/** How many a dot stands for. */
	readonly weeksEach: number;
}

/** So that no chart has more than half a hundred dots, and few of them rest on a handful of reviews. */
function weeksEachOf(weeks: number): number {
	if (weeks <= 26) return 1;
	return weeks <= 104 ? 4 : 13;
}

function joinWeeks(weeks: readonly RetentionWeek[], each: number): RetentionWeek[] {
	return Array.from({ length: Math.ceil(weeks.length / each) }, (_, index) => {
		const group = weeks.slice(index * each, (index + 1) * each);
		return {
			from: group[0]?.from ?? 0,
			reviews: group.reduce((sum, week) => sum + week.reviews, 0),
			recalled: group.reduce((sum, week) => sum + week.recalled, 0)
		};
	});
}

/**
 * @param byWeek without gaps
 * @param target the chance of recall at which cards fall due, 0 to 1
 */
export function retentionFigure(
	byWeek: readonly RetentionWeek[],
	target: number,
	formats: Formats
): RetentionFigure {
	const weeksEach = weeksEachOf(byWeek.length);
	const weeks = joinWeeks(byWeek, weeksEach);
	const reviews = weeks.reduce((sum, week) => sum + week.reviews, 0);
	const recalled = weeks.reduce((sum, week) => sum + week.recalled, 0);
	if (reviews === 0)
		return { message: m.retention_empty(), table: undefined, base: 0, dots: [], marks: [], weeksEach };
	const spread = Math.max(1, weeks.length - 1);
	const place = (index: number) => (weeks.length === 1 ? 0.5 : index / spread);
	const step = Math.ceil(weeks.length / 5);
	/** More than a year of them has some dates twice. */
	const label = byWeek.length > 52 ? formats.monthOfYear : formats.shortDay;
	const dots = weeks.flatMap((week, index) =>
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
	);
	return {
		weeksEach,
		base: dots.every(({ from }) => from >= 0.5) ? 0.5 : 0,
		dots,
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
			columns: [
				m.retention_week({ weeks: weeksEach }),
				m.forecast_reviews(),
				m.retention_recalled(),
				m.retention_share()
			],
			rows: weeks.map((week) => [
				formats.date(week.from),
				formats.count(week.reviews),
				formats.count(week.recalled),
				week.reviews === 0 ? '–' : formats.percent(week.recalled / week.reviews)
			])
		},
		marks: weeks.flatMap((week, index) =>
			index % step === 0 ? [{ x: place(index), label: label(week.from) }] : []
		)
	};
}
