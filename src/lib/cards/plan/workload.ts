import type { Study } from '../study/study.ts';
import type { Preset } from './settings.ts';

export interface Workload {
	readonly preset: Preset;
	readonly retention: number;
	/** Mean minutes a study day over the horizon. */
	readonly minutesADay: number;
	/** Of the last third of the horizon, when the new cards are behind. */
	readonly minutesLater: number;
	readonly reviews: number;
	/** Mean chance of recall of the deck at the end, 0 to 1. */
	readonly recall: number;
}

/** What each preset would cost this learner with this deck from today on, by simulation; the same for the same seed. */
export function simulateWorkloads(
	_study: Study,
	_at: { readonly day: number; readonly days: number; readonly seed: number }
): Workload[] {
	throw new Error('to come');
}
