import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { eventSchema, type LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { readPack, writePack } from './pack-text.ts';

/**
 * The store of the events, and beside it a quicker way to read it. A browser takes fifty microseconds to hand out one
 * stored object and to check it, on a slow phone two seconds for ten thousand; one long text of the same it hands out
 * at once. So the events of a course that were read and checked are kept as one text, a pack, beside those that came
 * since. `events` stays the truth: packs can be made anew from it, and are where the two do not agree in number.
 */
export interface EventStores extends DBSchema {
	events: { key: string; value: unknown; indexes: { course: string } };
	/** By course. */
	packs: { key: string; value: Pack };
	/** Events that are in no pack. */
	unpacked: { key: string; value: unknown; indexes: { course: string } };
}

interface Pack {
	/** Events within. */
	readonly count: number;
	/** As `writePack` has it, in the order of replay; only what `eventSchema` has passed. */
	readonly columns: string;
}

export type EventDatabase = IDBPDatabase<EventStores>;
export const STORES = ['events', 'packs', 'unpacked'] as const;
export type Writing = IDBPTransaction<EventStores, typeof STORES, 'readwrite'>;

/** So many events that are in no pack are worth making one, or a longer one. */
const WORTH_PACKING = 500;

/** What is read of a course, and whether it should be packed once there is time. */
export interface ReadCourse {
	readonly events: LearningEvent[];
	readonly isWorthPacking: boolean;
}

/** The events of one course. Stored things that are none are passed over, one by one. */
export async function readCourse(database: EventDatabase, course: string): Promise<ReadCourse> {
	const reading = database.transaction(STORES);
	const [pack, unpacked, count] = await Promise.all([
		reading.objectStore('packs').get(course),
		reading.objectStore('unpacked').index('course').getAll(course),
		reading.objectStore('events').index('course').count(course)
	]);
	if (isWholeWith(unpacked, pack, count)) {
		return {
			events: [...readPack(pack.columns), ...unpacked.flatMap(parse)],
			isWorthPacking: unpacked.length >= WORTH_PACKING
		};
	}
	const stored = await database.getAllFromIndex('events', 'course', course);
	return { events: stored.flatMap(parse), isWorthPacking: stored.length >= WORTH_PACKING };
}

/** Packs what is in no pack yet. */
export async function packCourse(database: EventDatabase, course: string): Promise<void> {
	const transaction = database.transaction(STORES, 'readwrite');
	const [packs, unpacked] = [transaction.objectStore('packs'), transaction.objectStore('unpacked')];
	const all = transaction.objectStore('events').index('course');
	const [pack, waiting, count] = await Promise.all([
		packs.get(course),
		unpacked.index('course').getAll(course),
		all.count(course)
	]);
	const isWhole = isWholeWith(waiting, pack, count);
	const found = isWhole ? waiting : await all.getAll(course);
	const events = found.flatMap(parse);
	const packing = mergeEvents(isWhole ? readPack(pack.columns) : [], events);
	const writes: Promise<unknown>[] = [
		packs.put({ count: packing.length, columns: writePack(course, packing) }, course)
	];
	// What could not be read stays, and is tried again: a later version may know it.
	const packed = new Set<unknown>(events.map(({ id }) => id));
	for (const key of await unpacked.index('course').getAllKeys(course))
		if (packed.has(key)) writes.push(unpacked.delete(key));
	if (!isWhole) for (const value of found) if (parse(value).length === 0) writes.push(unpacked.put(value));
	await Promise.all([...writes, transaction.done]);
}

/** Whether a pack and what is in none are all that there is. One that was written in another way than today's is none. */
function isWholeWith(
	unpacked: readonly unknown[],
	pack: Partial<Pack> | undefined,
	count: number
): pack is Pack {
	return pack?.columns !== undefined && pack.count === count - unpacked.length;
}

/** Notes an event that is added to the others. */
export function addUnpacked(writing: Writing, event: LearningEvent): Promise<unknown> {
	return writing.objectStore('unpacked').put(event);
}

/** Lets go of all packs, since events were changed that may be in one. */
export function unpackAll(writing: Writing): Promise<unknown>[] {
	return [writing.objectStore('packs').clear(), writing.objectStore('unpacked').clear()];
}

function parse(value: unknown): LearningEvent[] {
	const parsed = eventSchema.safeParse(value);
	return parsed.success ? [parsed.data] : [];
}
