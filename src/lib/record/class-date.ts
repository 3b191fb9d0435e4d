import { DEFAULT_STUDY } from '../cards/plan/settings.ts';
import type { EventDetail, LearningEvent } from './event.ts';

type SettingsChange = Extract<EventDetail, { type: 'settings-changed' }>['settings'];

/** A date by which a class is to know the cards. */
export interface ClassDate {
	/** `YYYY-MM-DD` */
	readonly readyBy: string;
	/** 0 to 1. */
	readonly target: number;
}

/** The change that makes a learner's plan for the class's date. */
export const planFor = ({ readyBy, target }: ClassDate): SettingsChange => ({ readyBy, readyTarget: target });

/**
 * What takes it back: to how it was before the plan was last made for that date; undefined where it never was. So a
 * learner who took it back is not given it again, on no device.
 * @param events in the order of replay
 */
export function planBefore(
	events: readonly LearningEvent[],
	{ readyBy }: ClassDate
): SettingsChange | undefined {
	let current: { readyBy: string | null; readyTarget: number } = {
		readyBy: null,
		readyTarget: DEFAULT_STUDY.readyTarget
	};
	let before: typeof current | undefined;
	for (const event of events) {
		if (event.type !== 'settings-changed') continue;
		const { readyBy: date = current.readyBy, readyTarget = current.readyTarget } = event.settings;
		if (date === readyBy && current.readyBy !== readyBy) before = current;
		current = { readyBy: date, readyTarget };
	}
	return before;
}
