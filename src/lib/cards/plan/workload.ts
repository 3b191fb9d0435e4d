import { createRandom } from '../../quiz/random.ts';
import { paceOf } from '../study/pace.ts';
import type { Study } from '../study/study.ts';
import { daysOff } from './calendar.ts';
import { recallOn } from './open-cards.ts';
import { PRESETS, RETENTION, type Preset } from './settings.ts';
import { simulate } from './simulate.ts';

export interface Workload {
	readonly preset: Preset;
	/** Chance of recall at which a card falls due. */
	readonly retention: number;
	/** Mean over the study days of the horizon. */
	readonly minutesADay: number;
	/** The same over its last third, when most new cards are behind. */
	readonly minutesLater: number;
	readonly reviews: number;
	/** Mean chance of recall at the end over the deck, 0 to 1; a card that was never met counts 0. */
	readonly recall: number;
}

const MINUTE = 60_000;
const GRAIN = 1_000_000;

/**
 * What each preset would cost this learner with this deck from today on, as if every lesson were read as soon as its
 * cards come up and no day had a limit: what the retention costs, told apart from how it is spread. By simulation; the
 * same for the same seed.
 */
export function simulateWorkloads(
	study: Study,
	{ day, days, seed }: { readonly day: number; readonly days: number; readonly seed: number }
): Workload[] {
	const isOff = daysOff(study.settings);
	const pace = paceOf(study.reviews);
	const cards = study.cards
		.filter(({ id }) => !study.suspended.has(id))
		.map(({ id, siblings }) => ({ id, siblings, memory: study.memories.get(id)?.now }));
	return PRESETS.map((preset) => {
		const retention = RETENTION[preset];
		// Each preset meets the same luck.
		const random = createRandom(seed);
		const { days: course, memories } = simulate(cards, {
			policy: { model: study.model, retention, isOff },
			pace,
			day,
			days,
			limit: Infinity,
			recalls: (chance) => random.int(GRAIN) < chance * GRAIN
		});
		const open = course.filter((each) => !isOff(each.day));
		const later = open.slice(-Math.ceil(open.length / 3));
		const minutes = (of: typeof open) =>
			of.reduce((sum, { time }) => sum + time, 0) / MINUTE / Math.max(1, of.length);
		const recall = cards.reduce((sum, { id }) => {
			const memory = memories.get(id);
			return sum + (memory ? recallOn(study, memory, day + days) : 0);
		}, 0);
		return {
			preset,
			retention,
			minutesADay: minutes(open),
			minutesLater: minutes(later),
			reviews: course.reduce((sum, { reviews }) => sum + reviews, 0),
			recall: recall / Math.max(1, cards.length)
		};
	});
}
