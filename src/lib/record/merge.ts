import type { LearningEvent } from './event.ts';
import { orderOf } from './order.ts';

/**
 * Logs as one, in the order of replay: by union of ids, so in any order and any number of times the result is the same.
 * Of two events with one id, which only a damaged log has, the lesser text stays.
 */
export function mergeEvents(...logs: readonly (readonly LearningEvent[])[]): LearningEvent[] {
	const [only] = logs;
	// A record that is opened comes by here more than once.
	if (only && logs.length === 1 && isMerged(only)) return [...only];
	const byId = new Map<string, LearningEvent>();
	for (const log of logs)
		for (const event of log) {
			const known = byId.get(event.id);
			if (known === undefined || (known !== event && textOf(event) < textOf(known)))
				byId.set(event.id, event);
		}
	return [...byId.values()].sort(compareEvents);
}

function isMerged(log: readonly LearningEvent[]): boolean {
	const isInOrder = log.every((event, index) => {
		const before = log[index - 1];
		return !before || compareEvents(before, event) < 0;
	});
	return isInOrder && new Set(log.map(({ id }) => id)).size === log.length;
}

/** Negative where `a` is replayed first. A tie goes by id, so that every device breaks it the same way. */
function compareEvents(a: LearningEvent, b: LearningEvent): number {
	return orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The same for the same content, whatever order its fields were written in. */
function textOf(event: LearningEvent): string {
	return JSON.stringify(event, (_, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
}
