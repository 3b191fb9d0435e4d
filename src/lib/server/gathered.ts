import { setImmediate } from 'node:timers/promises';
import type { Database } from './database.ts';

/** Something to be done, and who waits for it. */
export interface Waiting<Item, Result> {
	readonly item: Item;
	readonly resolve: (result: Result) => void;
	readonly reject: (error: unknown) => void;
}

interface Gathering<Item, Result> {
	/** How many are done at once, at most. */
	readonly most: number;
	/** Of two with the same key the second waits for the next turn. */
	readonly keyOf: (item: Item) => string;
	/** Settles each that it is given. */
	readonly work: (batch: readonly Waiting<Item, Result>[]) => Promise<void>;
}

/**
 * Does together what comes at the same time: what comes while work is under way goes into the next piece of work, all at
 * once, so that a class that answers together costs little more than one learner. Nobody waits for company, only for
 * what has already arrived to be read: PGlite works on this thread and answers in microtasks, in which no other request
 * would be so much as looked at.
 */
export class Gathered<Item, Result> {
	readonly #gathering: Gathering<Item, Result>;
	#waiting: Waiting<Item, Result>[] = [];
	#isRunning = false;

	constructor(gathering: Gathering<Item, Result>) {
		this.#gathering = gathering;
	}

	add(item: Item): Promise<Result> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ item, resolve, reject });
			void this.#run();
		});
	}

	async #run(): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		while (this.#waiting.length > 0) {
			await setImmediate();
			const batch = this.#next();
			try {
				await this.#gathering.work(batch);
			} catch (error) {
				for (const { reject } of batch) reject(error);
			}
		}
		this.#isRunning = false;
	}

	#next(): Waiting<Item, Result>[] {
		const { most, keyOf } = this.#gathering;
		const batch = new Map<string, Waiting<Item, Result>>();
		const rest: Waiting<Item, Result>[] = [];
		for (const each of this.#waiting) {
			const key = keyOf(each.item);
			if (batch.size < most && !batch.has(key)) batch.set(key, each);
			else rest.push(each);
		}
		this.#waiting = rest;
		return [...batch.values()];
	}
}

/** The same thing for each call with the same database, made at the first one. */
export function perDatabase<T>(make: (db: Database) => T): (db: Database) => T {
	const made = new WeakMap<Database, T>();
	return (db) => {
		const known = made.get(db) ?? make(db);
		made.set(db, known);
		return known;
	};
}
