import { z } from 'zod';
import { FileError } from '../errors.ts';
import { eventSchema } from './event.ts';

/**
 * A learner's record as a file: the events of every course, as they are stored. Events of a kind that this version does
 * not know are part of it, so that a device with an older version passes them on.
 */
const FORMAT = 'versus-record';
const VERSION = 1;
const fileSchema = z.object({
	format: z.literal(FORMAT),
	version: z.number().int().positive(),
	events: z.array(z.unknown())
});

/** What every event has, whatever its kind. */
const entrySchema = z.looseObject({
	id: z.string().min(1).max(200),
	at: z.number().int().nonnegative(),
	course: z.string().min(1).max(200),
	type: z.string().min(1).max(200)
});

/** An event as it is stored. */
export type Entry = z.infer<typeof entrySchema>;

/** As JSON; a hundred times what an event takes. */
const LONGEST_ENTRY = 50_000;
/** How far a clock may be ahead of this one: later times would draw everything that is done here after them. */
const AHEAD = 48 * 3_600_000;

/**
 * The file's text, and how many events it holds.
 * @param stored whatever the store holds
 * @param now milliseconds since the epoch
 */
export function writeRecordFile(stored: readonly unknown[], now: number): { text: string; count: number } {
	const events = stored.filter((value) => entrySchema.safeParse(value).success);
	const text = JSON.stringify({
		format: FORMAT,
		version: VERSION,
		saved: new Date(now).toISOString(),
		events
	});
	return { text, count: events.length };
}

/** @throws FileError `import-damaged`, `import-unknown`, `import-newer` */
export function readRecordFile(text: string): unknown[] {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new FileError('import-damaged', { cause });
	}
	const parsed = fileSchema.safeParse(value);
	if (!parsed.success) throw new FileError('import-unknown');
	if (parsed.data.version > VERSION) throw new FileError('import-newer');
	return parsed.data.events;
}

/** What becomes of a file's entries, counted. */
export interface Merge {
	/** To be stored, each under its id. */
	readonly add: readonly Entry[];
	/** How many were not in the record before. */
	readonly fresh: number;
	/** How many were there already. */
	readonly known: number;
	/** How many of the fresh ones are of a kind that this version does not know. */
	readonly ofLaterKind: number;
	/** How many are no events, and how many lie in the future. */
	readonly unreadable: number;
	readonly ahead: number;
}

/**
 * The union of a record and of what a file holds. It does not matter which of the two is here, how often a file is
 * merged, or in which order several are: where one id has two contents, which nothing here makes, all agree on one.
 * @param now milliseconds since the epoch
 */
export function mergeEntries(stored: readonly unknown[], found: readonly unknown[], now: number): Merge {
	const contents = new Map<string, string>();
	for (const value of stored) {
		const entry = entrySchema.safeParse(value);
		if (entry.success) contents.set(entry.data.id, canonical(entry.data));
	}
	const add = new Map<string, Entry>();
	const count = { fresh: 0, known: 0, ofLaterKind: 0, unreadable: 0, ahead: 0 };
	for (const value of found) {
		const read = readEntry(value, now);
		if (!read.isRead) {
			count[read.why] += 1;
			continue;
		}
		const { entry, content, isLater } = read;
		const before = contents.get(entry.id);
		if (before === undefined) {
			count.fresh += 1;
			if (isLater) count.ofLaterKind += 1;
		} else {
			count.known += 1;
		}
		if (before === undefined || content < before) {
			contents.set(entry.id, content);
			add.set(entry.id, entry);
		}
	}
	return { add: [...add.values()], ...count };
}

type ReadEntry =
	| { readonly isRead: true; readonly entry: Entry; readonly content: string; readonly isLater: boolean }
	| { readonly isRead: false; readonly why: 'unreadable' | 'ahead' };

function readEntry(value: unknown, now: number): ReadEntry {
	const entry = entrySchema.safeParse(value);
	if (!entry.success) return { isRead: false, why: 'unreadable' };
	const content = canonical(entry.data);
	if (content.length > LONGEST_ENTRY) return { isRead: false, why: 'unreadable' };
	if (entry.data.at > now + AHEAD) return { isRead: false, why: 'ahead' };
	const event = eventSchema.safeParse(value);
	if (event.success) return { isRead: true, entry: entry.data, content, isLater: false };
	// Of a known kind something else is wrong; of an unknown one its kind is all that can be told.
	const isLater = event.error.issues.every(({ path }) => path.length === 1 && path[0] === 'type');
	return isLater
		? { isRead: true, entry: entry.data, content, isLater }
		: { isRead: false, why: 'unreadable' };
}

/** JSON with its keys in order, so that equal contents are equal texts. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
