import { eventSchema, type LearningEvent } from '../../record/event.ts';

/** The last moment of a `Date` (ECMA-262, 21.4.1.1), less the days that time zones and study days need. */
const LAST_MOMENT = 8.64e15 - 10 * 86_400_000;

/** An event of that course which can be stored and replayed; undefined for anything else. */
export function soundEvent(value: unknown, course: string): LearningEvent | undefined {
	const { data } = eventSchema.safeParse(value);
	if (data?.course !== course || !isStorable(data)) return undefined;
	return Math.max(data.at, data.order ?? 0) > LAST_MOMENT ? undefined : data;
}

/** PostgreSQL's texts have no room for U+0000, nor its JSON for half a surrogate pair. */
function isStorable(value: unknown): boolean {
	if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
	if (typeof value !== 'object' || value === null) return true;
	return Object.entries(value).every(([key, each]) => isStorable(key) && isStorable(each));
}
