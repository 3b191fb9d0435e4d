import type { ReadyBy } from './settings.ts';

/** The date that a day's plan works towards: the nearest ahead, of two on one day the one that asks for more. */
export function nextDate(dates: readonly ReadyBy[], day: number): ReadyBy | undefined {
	return dates.filter((date) => date.day > day).toSorted((a, b) => a.day - b.day || b.target - a.target)[0];
}
