import fs from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { DatabaseError } from '../errors.ts';
import { DISK_FULL } from './disk-full.ts';
import type { OpenDatabase, Opening } from './database.ts';
import { pgliteNotices } from './events/pglite-notices.ts';
import { guardFolder } from './guard-folder.ts';
import * as schema from './schema.ts';

/**
 * Bytes that have to be free on the disk. A statement that finds no room fails, and that is all; but the database begins a
 * new segment of its log every 16 MB, and where there is no room for that, PGlite never comes back from the attempt and
 * takes the whole process with it.
 */
const RESERVE = 48 * 2 ** 20;
/** Milliseconds for which a look at the disk holds. */
const LOOK = 500;

/** PostgreSQL's error of the same code, before there is no way back. */
class DiskFullError extends Error {
	readonly code = DISK_FULL;
	constructor() {
		super('no space left on the disk');
	}
}

/**
 * PGlite on this thread, which lets the event loop turn before each statement or transaction. Its answers come in
 * microtasks: as long as some request still waited for the database, no other would be read, and one that began late
 * could wait until all others had nothing more to ask.
 */
class FairPglite extends PGlite {
	readonly #folder: string | undefined;
	#lookAgain = 0;
	#isFull = false;

	constructor(folder: string | undefined) {
		super(folder ?? 'memory://');
		this.#folder = folder;
	}

	override _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
		return super._runExclusiveTransaction(async () => {
			await setImmediate();
			if (this.#folder !== undefined && this.#hasNoRoom(this.#folder)) throw new DiskFullError();
			return work();
		});
	}

	#hasNoRoom(folder: string): boolean {
		const now = performance.now();
		if (now >= this.#lookAgain) {
			const { blocks, bavail, bsize } = fs.statfsSync(folder);
			// Some file systems over a network tell neither.
			this.#isFull = blocks > 0 && bavail * bsize < RESERVE;
			this.#lookAgain = now + LOOK;
		}
		return this.#isFull;
	}
}

/** @throws whatever keeps it from opening */
async function openClient(folder: string | undefined): Promise<PGlite> {
	const client = new FairPglite(folder);
	await client.waitReady;
	return client;
}

/**
 * Opens the embedded database, for this process alone.
 * @param folder made when missing; undefined keeps everything in memory
 */
export async function openPglite(folder: string | undefined, { tell }: Opening): Promise<OpenDatabase> {
	if (folder === undefined) {
		const client = await openClient(undefined);
		return {
			db: drizzle({ client, schema }),
			notices: pgliteNotices(client),
			close: () => client.close()
		};
	}
	try {
		await mkdir(folder, { recursive: true });
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new DatabaseError({ code: 'database-folder', folder, reason }, { cause: error });
	}
	const release = await guardFolder(folder, (reason) => tell?.({ kind: 'unguarded', folder, reason }));
	try {
		const client = await openClient(folder);
		return {
			db: drizzle({ client, schema }),
			notices: pgliteNotices(client),
			close: async () => {
				await client.close();
				await release();
			}
		};
	} catch (error) {
		await release();
		throw error;
	}
}
