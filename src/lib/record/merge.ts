import type { LearningEvent } from './event.ts';

/** Two logs as one: by union, so in any order and any number of times the result is the same. In the order of replay. */
export function mergeEvents(
	_one: readonly LearningEvent[],
	_other: readonly LearningEvent[]
): LearningEvent[] {
	throw new Error('to come');
}
