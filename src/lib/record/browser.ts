import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { CodedError, FileError } from '../errors.ts';
import { eventSchema, type LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import type { RecordDestination } from './port.ts';
import { replayEvents } from './state.ts';

interface Schema extends DBSchema {
	events: { key: string; value: unknown; indexes: { course: string } };
}

const NAME = 'versus';
const VERSION = 1;

/** The learning records that this browser keeps, for every course: one append-only list of events. */
export class BrowserRecords {
	readonly #database: IDBPDatabase<Schema>;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
	}

	/** @throws CodedError `storage-unavailable` where the browser keeps nothing (some private windows) */
	static async open(): Promise<BrowserRecords> {
		try {
			const database = await openDB<Schema>(NAME, VERSION, {
				upgrade(db) {
					db.createObjectStore('events', { keyPath: 'id' }).createIndex('course', 'course');
				},
				// A newer version of the site in another tab may upgrade: let go instead of blocking it.
				blocking: (_current, _blocked, event) => {
					if (event.target instanceof IDBDatabase) event.target.close();
				}
			});
			return new BrowserRecords(database);
		} catch (cause) {
			throw new CodedError('storage-unavailable', { cause });
		}
	}

	/**
	 * The events of one course. Stored things that are none are passed over, one by one.
	 * @throws CodedError `storage-failed`
	 */
	async events(course: string): Promise<LearningEvent[]> {
		const stored = await this.#database
			.getAllFromIndex('events', 'course', course)
			.catch((cause: unknown) => {
				throw new CodedError('storage-failed', { cause });
			});
		return stored.flatMap((value) => {
			const parsed = eventSchema.safeParse(value);
			return parsed.success ? [parsed.data] : [];
		});
	}

	/** Adds an event; an id that is there already changes nothing. */
	async add(event: LearningEvent): Promise<void> {
		try {
			// Strict: resolved only once the browser has the event on disk.
			const transaction = this.#database.transaction('events', 'readwrite', { durability: 'strict' });
			await Promise.all([transaction.store.add(event), transaction.done]);
		} catch (cause) {
			const name = cause instanceof DOMException ? cause.name : undefined;
			// The id is taken: it was added before.
			if (name === 'ConstraintError') return;
			throw new CodedError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed', { cause });
		}
	}

	/**
	 * Everything as it is stored, over all courses, whatever it is.
	 * @throws CodedError `storage-failed`
	 */
	async entries(): Promise<unknown[]> {
		return this.#database.getAll('events').catch((cause: unknown) => {
			throw new CodedError('storage-failed', { cause });
		});
	}

	/**
	 * Adds what is decided on once everything that is stored is known: all of it, or nothing where that fails.
	 * @throws FileError `import-no-room`, `import-failed`
	 */
	async merge<Decision extends { readonly add: readonly { readonly id: string }[] }>(
		decide: (stored: readonly unknown[]) => Decision
	): Promise<Decision> {
		// One transaction from the reading to the last write: what another tab does meanwhile comes before it or after.
		const transaction = this.#database.transaction('events', 'readwrite', { durability: 'strict' });
		const { store, done } = transaction;
		const writes: Promise<unknown>[] = [];
		try {
			const decision = decide(await store.getAll());
			for (const entry of decision.add) writes.push(store.put(entry));
			await Promise.all([...writes, done]);
			return decision;
		} catch (cause) {
			abort(transaction);
			await Promise.allSettled([...writes, done]);
			if (cause instanceof FileError) throw cause;
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			throw new FileError(isFull ? 'import-no-room' : 'import-failed', { cause });
		}
	}

	/** How many events are kept, over all courses. */
	count(): Promise<number> {
		return this.#database.count('events');
	}

	/** Forgets everything in every course. */
	async erase(): Promise<void> {
		await this.#database.clear('events');
	}

	close(): void {
		this.#database.close();
	}
}

/** Takes back what was written so far; a transaction that failed by itself has done so already. */
function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// It is over.
	}
}

/** The part of this browser's records that belongs to one course. */
export function browserDestination(records: BrowserRecords, course: string): RecordDestination {
	return {
		async open() {
			const events = mergeEvents(await records.events(course));
			return { state: replayEvents(events), keeps: 'browser', events };
		},
		save: async (event) => {
			await records.add(event);
			channel()?.postMessage(event);
		},
		// The address bar holds the place, and every event is on disk already.
		visited: () => undefined,
		flush: () => true,
		reconnected: () => true,
		suspend: () => true,
		follow(tell) {
			const open = channel();
			if (!open) return () => undefined;
			const listen = (message: MessageEvent<unknown>) => {
				const parsed = eventSchema.safeParse(message.data);
				if (parsed.success && parsed.data.course === course) tell(parsed.data);
			};
			open.addEventListener('message', listen);
			return () => open.removeEventListener('message', listen);
		}
	};
}

let shared: BroadcastChannel | undefined;

/** Between the tabs of this browser. A channel hears all others of its name but not itself. */
function channel(): BroadcastChannel | undefined {
	if (typeof BroadcastChannel === 'undefined') return undefined;
	return (shared ??= new BroadcastChannel(NAME));
}
