import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { z } from 'zod';
import { assignedCourseSchema } from './messages.ts';

/**
 * What a learner has decided of one course and one class: whether what is done in this browser goes there. With what
 * the class asks for, so that screens tell it offline too.
 */
const lineSchema = z.object({
	given: assignedCourseSchema,
	isAgreed: z.boolean(),
	/** The first order (see order.ts) of what goes there; 0 for all. */
	from: z.number()
});
export type Line = z.infer<typeof lineSchema>;

/** How far this browser and the server have the same, as was last known; what it says too little only costs a request. */
export interface Likeness {
	readonly epoch: string;
	/** Up to which this browser has what the server has. */
	readonly serial: number;
	/** Ids of events that the server has. */
	readonly known: ReadonlySet<string>;
}

export interface LikenessStore {
	read(): Promise<Likeness>;
	/** Adds to what is known; another epoch begins anew. */
	note(news: {
		readonly epoch: string;
		readonly serial: number;
		readonly ids: readonly string[];
	}): Promise<void>;
}

export const UNLIKE: Likeness = { epoch: '', serial: 0, known: new Set() };

const NAME = 'versus-class';
const STORES = ['likeness', 'known'] as const;
/** So many ids are written anew each time; beyond that they join the others. */
const MOST_RECENT = 200;

interface Stores extends DBSchema {
	/** By course and member. */
	lines: { key: [string, string]; value: unknown };
	likeness: { key: [string, string]; value: { epoch: string; serial: number } };
	/** Ids as JSON: a browser hands out one long text in no time. */
	known: { key: [string, string, 'earlier' | 'recent']; value: string };
}

/** What this browser remembers of where records go. */
export class LineStore {
	readonly #database: IDBPDatabase<Stores>;

	private constructor(database: IDBPDatabase<Stores>) {
		this.#database = database;
	}

	/** Rejects where the browser keeps nothing. */
	static async open(): Promise<LineStore> {
		const database = await openDB<Stores>(NAME, 1, {
			upgrade(db) {
				db.createObjectStore('lines');
				for (const name of STORES) db.createObjectStore(name);
			},
			blocking: (_current, _blocked, event) => {
				if (event.target instanceof IDBDatabase) event.target.close();
			}
		});
		return new LineStore(database);
	}

	/** The lines of a course, or of all; things that are none are passed over. */
	async lines(course: string): Promise<Line[]> {
		const stored = await this.#database.getAll('lines', IDBKeyRange.bound([course, ''], [course, '\uffff']));
		return stored.flatMap((value) => {
			const { data } = lineSchema.safeParse(value);
			return data ? [data] : [];
		});
	}

	async put(line: Line): Promise<void> {
		await this.#database.put('lines', line, [line.given.course, line.given.member]);
	}

	/** Forgets a line, and what had gone over it. */
	async remove(course: string, member: string): Promise<void> {
		const transaction = this.#database.transaction(['lines', ...STORES], 'readwrite');
		await Promise.all([
			transaction.objectStore('lines').delete([course, member]),
			transaction.objectStore('likeness').delete([course, member]),
			transaction.objectStore('known').delete([course, member, 'earlier']),
			transaction.objectStore('known').delete([course, member, 'recent']),
			transaction.done
		]);
	}

	likeness(course: string, member: string): LikenessStore {
		const database = this.#database;
		const key: [string, string] = [course, member];
		/** What the earlier ids were read from, since they hardly ever change. */
		let earlier = { text: '', ids: new Set<string>() };
		return {
			async read() {
				const transaction = database.transaction(STORES);
				const [found, text = '', recent = '[]'] = await Promise.all([
					transaction.objectStore('likeness').get(key),
					transaction.objectStore('known').get([...key, 'earlier']),
					transaction.objectStore('known').get([...key, 'recent'])
				]);
				if (!found) return UNLIKE;
				if (text !== earlier.text) earlier = { text, ids: new Set(parseIds(text)) };
				return { ...found, known: new Set([...earlier.ids, ...parseIds(recent)]) };
			},
			async note({ epoch, serial, ids }) {
				// One transaction: two tabs that note at once both count.
				const transaction = database.transaction(STORES, 'readwrite');
				const [likeness, known] = [transaction.objectStore('likeness'), transaction.objectStore('known')];
				const [before, recentText = '[]'] = await Promise.all([
					likeness.get(key),
					known.get([...key, 'recent'])
				]);
				const goesOn = before?.epoch === epoch;
				const recent = [...new Set([...(goesOn ? parseIds(recentText) : []), ...ids])];
				const writes: Promise<unknown>[] = [
					likeness.put({ epoch, serial: goesOn ? Math.max(before.serial, serial) : serial }, key)
				];
				if (!goesOn) writes.push(known.delete([...key, 'earlier']));
				if (recent.length > MOST_RECENT) {
					const all = goesOn ? parseIds((await known.get([...key, 'earlier'])) ?? '[]') : [];
					writes.push(known.put(JSON.stringify([...new Set([...all, ...recent])]), [...key, 'earlier']));
					writes.push(known.put('[]', [...key, 'recent']));
				} else writes.push(known.put(JSON.stringify(recent), [...key, 'recent']));
				await Promise.all([...writes, transaction.done]);
			}
		};
	}

	close(): void {
		this.#database.close();
	}
}

/** Forgets what was decided of every course, so that nothing goes anywhere before the learner agrees anew. */
export async function forgetLines(): Promise<void> {
	await deleteDB(NAME);
}

const idsSchema = z.array(z.string());

/** What is no list of ids is none: the events are sent again. */
function parseIds(text: string): string[] {
	try {
		return idsSchema.parse(JSON.parse(text));
	} catch {
		return [];
	}
}
