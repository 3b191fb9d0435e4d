import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { log, tellOfError } from '../log.ts';
import type { Listening, Notices } from './notices.ts';

/** The one channel of PostgreSQL's that is listened to. */
const CHANNEL = 'versus';
/** Milliseconds in which what is told about one thing is told once. */
const GATHER = 200;

type Heard = () => void;

/**
 * Tells all instances that something has changed, and nothing else: whoever wants to know what, looks. A key is the id of
 * an assignment.
 *
 * What is told is told after it was committed, and gathered. In the statement that stores an answer, a notice would put
 * the commits of all instances in turn: PostgreSQL lets one transaction with a notice commit at a time. A process that
 * dies in between has told nothing of its last moment; so has a lost connection. Whoever watches looks again now and then.
 */
export class Events {
	readonly #db: Database;
	readonly #subscribers = new Map<string, Set<Heard>>();
	#listening: Listening | undefined;
	#toTell = new Set<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#telling: Promise<void> = Promise.resolve();

	/** Listens from the moment on at which it is there. */
	static async open(db: Database, notices: Notices): Promise<Events> {
		const events = new Events(db);
		events.#listening = await notices.listen(CHANNEL, {
			heard: (key) => events.#pass(key),
			missed: () => {
				for (const key of events.#subscribers.keys()) events.#pass(key);
			}
		});
		return events;
	}

	private constructor(db: Database) {
		this.#db = db;
	}

	/** @returns ends it */
	subscribe(key: string, heard: Heard): () => void {
		const those = this.#subscribers.get(key) ?? new Set();
		this.#subscribers.set(key, those);
		// A function may be given twice.
		const own = () => heard();
		those.add(own);
		return () => {
			those.delete(own);
			if (those.size === 0) this.#subscribers.delete(key);
		};
	}

	/** Call it once the change is committed. It keeps nobody waiting, and fails for nobody. */
	tell(key: string): void {
		this.#toTell.add(key);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.#telling = this.#flush();
		}, GATHER).unref();
	}

	/** Tells what is still to be told, and listens no more. */
	async close(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#telling;
		await this.#flush();
		await this.#listening?.stop();
		this.#subscribers.clear();
	}

	async #flush(): Promise<void> {
		const keys = [...this.#toTell];
		this.#toTell = new Set();
		if (keys.length === 0) return;
		try {
			await this.#db.execute(
				sql`select pg_notify(${CHANNEL}, key) from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key`
			);
		} catch (error) {
			log('error', 'a change could not be told', { error: tellOfError(error) });
		}
	}

	#pass(key: string): void {
		for (const heard of this.#subscribers.get(key) ?? []) heard();
	}
}
