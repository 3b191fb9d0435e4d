/** Where a session's copies lie; the same functions as `localStorage`. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Saves of a page that left before they were answered. The next page sends them once more, before anything else: the
 * server counts each once. Without it a reload could read the session before its last save arrives.
 */
export class Outbox {
	readonly #storage: OutboxStorage | undefined;
	readonly #key: string;

	/** @param storage undefined where the browser keeps nothing */
	constructor(storage: OutboxStorage | undefined, session: string) {
		this.#storage = storage;
		this.#key = `versus-preview|${session}`;
	}

	/** Adds a save; of one launch, in the order in which they are to arrive. */
	put(request: unknown): void {
		try {
			this.#storage?.setItem(this.#key, JSON.stringify([...this.#read(), request]));
		} catch {
			// No room: the request that is on its way is all there is.
		}
	}

	/**
	 * Sends what waits, and forgets it once the server has answered, whatever it said. Returns whether there was
	 * anything. Rejects where the server cannot be reached.
	 */
	async flush(send: (request: unknown) => Promise<unknown>): Promise<boolean> {
		const waiting = this.#read();
		for (const request of waiting) await send(request);
		this.#clear();
		return waiting.length > 0;
	}

	/** Takes all that waits. */
	take(): unknown[] {
		const waiting = this.#read();
		this.#clear();
		return waiting;
	}

	#clear(): void {
		this.#storage?.removeItem(this.#key);
	}

	#read(): unknown[] {
		try {
			const waiting: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? '[]');
			return Array.isArray(waiting) ? waiting : [];
		} catch {
			return [];
		}
	}
}
