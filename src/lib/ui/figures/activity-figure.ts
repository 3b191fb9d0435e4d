import type { ActivityDay } from '../../cards/statistics/activity.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureTable } from './figure-table.ts';
import { weekdayFromMonday, type Formats } from './formats.ts';

/** Weeks that are drawn: at least a quarter of a year, at most half of one. */
const LEAST_WEEKS = 13;
const MOST_WEEKS = 26;
/** Days that the sentence speaks of. */
const LATELY = 30;

export interface ActivityFigure {
	readonly message: string;
	readonly table: FigureTable | undefined;
	readonly days: readonly { readonly day: number; readonly value: number }[];
	readonly weekdays: readonly string[];
	readonly months: readonly { readonly week: number; readonly label: string }[];
}

/** @param today study day */
export function activityFigure(
	activity: readonly ActivityDay[],
	today: number,
	formats: Formats
): ActivityFigure {
	const [first] = activity;
	if (!first) return { message: m.activity_empty(), table: undefined, days: [], weekdays: [], months: [] };
	const lastMonday = today - weekdayFromMonday(today);
	const wanted = Math.ceil((lastMonday - first.day) / 7) + 1;
	const weeks = Math.min(MOST_WEEKS, Math.max(LEAST_WEEKS, wanted));
	const from = lastMonday - 7 * (weeks - 1);
	const byDay = new Map(activity.map((each) => [each.day, each]));
	const days = Array.from({ length: weeks * 7 }, (_, index) => {
		const day = from + index;
		return { day, value: byDay.get(day)?.minutes ?? 0 };
	});
	const lately = activity.filter(({ day }) => day > today - LATELY);
	const minutes = lately.reduce((sum, each) => sum + each.minutes, 0);
	const monthOf = (week: number) => formats.month(from + week * 7);
	return {
		message: m.activity_message({
			studied: formats.count(lately.length),
			days: m.figure_days({ count: Math.min(LATELY, today - first.day + 1) }),
			minutes: m.course_minutes({ count: Math.max(1, Math.round(minutes / Math.max(1, lately.length))) })
		}),
		table: {
			columns: [m.forecast_day(), m.activity_answers(), m.forecast_minutes()],
			rows: activity
				.filter(({ day }) => day >= from)
				.toReversed()
				.map((each) => [
					formats.day(each.day),
					formats.count(each.reviews),
					formats.count(Math.max(1, Math.round(each.minutes)))
				])
		},
		days,
		weekdays: Array.from({ length: 7 }, (_, row) => (row % 2 === 0 ? formats.weekday(row) : '')),
		months: Array.from({ length: weeks }, (_, week) => week)
			.filter((week) => week > 0 && monthOf(week) !== monthOf(week - 1))
			.map((week) => ({ week, label: monthOf(week) }))
	};
}
