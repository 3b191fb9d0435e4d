import { openDB } from 'idb';
import { CodedError, FileError } from '../errors.ts';
import { eventSchema, type LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import {
	addUnpacked,
	packCourse,
	readCourse,
	STORES,
	unpackAll,
	type EventDatabase,
	type EventStores
} from './packs.ts';
import type { RecordDestination } from './port.ts';
import { replayInOrder } from './state.ts';

const NAME = 'versus';
/** 2: with packs. */
const VERSION = 2;
/** In ms: by then what was read has been drawn. */
const PACK_AFTER = 2_000;

/** The learning records that this browser keeps, for every course: one append-only list of events. */
export class BrowserRecords {
	readonly #database: EventDatabase;

	#cancelPacking: () => void = () => undefined;

	private constructor(database: EventDatabase) {
		this.#database = database;
	}

	/** @throws CodedError `storage-unavailable` where the browser keeps nothing (some private windows) */
	static async open(): Promise<BrowserRecords> {
		try {
			const database = await openDB<EventStores>(NAME, VERSION, {
				upgrade(db, before) {
					if (before < 1) db.createObjectStore('events', { keyPath: 'id' }).createIndex('course', 'course');
					db.createObjectStore('packs');
					db.createObjectStore('unpacked', { keyPath: 'id' }).createIndex('course', 'course');
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
		const { events, isWorthPacking } = await readCourse(this.#database, course).catch((cause: unknown) => {
			throw new CodedError('storage-failed', { cause });
		});
		if (isWorthPacking) this.#packLater(course);
		return events;
	}

	/** Once what was read is on screen. Nothing is lost where it fails: the next reading is as slow as this one. */
	#packLater(course: string): void {
		this.#cancelPacking();
		const timer = setTimeout(
			() => void packCourse(this.#database, course).catch(() => undefined),
			PACK_AFTER
		);
		this.#cancelPacking = () => clearTimeout(timer);
	}

	/** Adds an event; an id that is there already changes nothing. */
	async add(event: LearningEvent): Promise<void> {
		try {
			// Strict: resolved only once the browser has the event on disk.
			const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
			const adding = transaction.objectStore('events').add(event);
			await Promise.all([adding, addUnpacked(transaction, event), transaction.done]);
		} catch (cause) {
			const name = cause instanceof DOMException ? cause.name : undefined;
			// The id is taken: it was added before.
			if (name === 'ConstraintError') return;
			throw new CodedError(name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed', { cause });
		}
	}

	/**
	 * Adds events that were made elsewhere, all or none; ids that are there already change nothing.
	 * @returns whether any was new
	 * @throws CodedError `storage-full`, `storage-failed`
	 */
	async addAll(events: readonly LearningEvent[]): Promise<boolean> {
		try {
			const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
			const store = transaction.objectStore('events');
			const found = await Promise.all(events.map(({ id }) => store.getKey(id)));
			const fresh = events.filter((_, index) => found[index] === undefined);
			const writes = fresh.flatMap((event) => [store.put(event), addUnpacked(transaction, event)]);
			await Promise.all([...writes, transaction.done]);
			return fresh.length > 0;
		} catch (cause) {
			const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
			throw new CodedError(isFull ? 'storage-full' : 'storage-failed', { cause });
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
		const transaction = this.#database.transaction(STORES, 'readwrite', { durability: 'strict' });
		const { done } = transaction;
		const store = transaction.objectStore('events');
		const writes: Promise<unknown>[] = [];
		try {
			const decision = decide(await store.getAll());
			for (const entry of decision.add) writes.push(store.put(entry));
			if (decision.add.length > 0) writes.push(...unpackAll(transaction));
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
		const transaction = this.#database.transaction(STORES, 'readwrite');
		await Promise.all([
			transaction.objectStore('events').clear(),
			...unpackAll(transaction),
			transaction.done
		]);
	}

	close(): void {
		this.#cancelPacking();
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
			return { state: replayInOrder(events), keeps: 'browser', events };
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
