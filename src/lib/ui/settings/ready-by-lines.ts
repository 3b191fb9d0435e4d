import type { ReadinessReport } from '../../cards/plan/readiness.ts';
import type { Study } from '../../cards/study/study.ts';
import { m } from '../../paraglide/messages.js';
import type { Formats } from '../figures/formats.ts';

/** What a date to be ready by means for this learner, a sentence each; none without a date. */
export function readyByLines(
	{ all, date, daysLeft, wanted }: ReadinessReport,
	{ settings, cards }: Pick<Study, 'settings' | 'cards'>,
	/** Study day of the date. */
	readyBy: number | undefined,
	formats: Formats
): string[] {
	if (date === 'none' || readyBy === undefined) return [m.ready_none()];
	if (date === 'passed')
		return [m.ready_passed({ day: formats.longDay(readyBy), percent: formats.percent(all.now) })];
	const lines = [
		m.ready_left({
			days: m.figure_days({ count: daysLeft }),
			percent: formats.percent(all.onDate ?? all.now),
			reaching: formats.count(all.reaching ?? 0),
			cards: m.figure_cards({ count: all.cards })
		})
	];
	if (all.locked > 0) lines.push(m.ready_locked({ cards: m.figure_cards({ count: all.locked }) }));
	const reachesAll = (all.reaching ?? 0) >= cards.length;
	if (wanted && !reachesAll) {
		const minutes = Math.max(1, Math.ceil(wanted.minutesADay));
		lines.push(
			minutes > settings.minutesADay
				? m.ready_wanted({
						minutes: m.course_minutes({ count: minutes }),
						limit: m.course_minutes({ count: settings.minutesADay })
					})
				: m.ready_enough({ minutes: m.course_minutes({ count: minutes }) })
		);
	}
	if (wanted && wanted.outOfReach > 0)
		lines.push(m.ready_out_of_reach({ cards: m.figure_cards({ count: wanted.outOfReach }) }));
	return lines;
}
