import { mkdir } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { DatabaseError } from '../errors.ts';
import type { OpenDatabase, Opening } from './database.ts';
import { pgliteNotices } from './events/pglite-notices.ts';
import { guardFolder } from './guard-folder.ts';
import * as schema from './schema.ts';

/**
 * PGlite on this thread, which lets the event loop turn before each statement or transaction. Its answers come in
 * microtasks: as long as some request still waited for the database, no other would be read, and one that began late
 * could wait until all others had nothing more to ask.
 */
class FairPglite extends PGlite {
	override _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
		return super._runExclusiveTransaction(async () => {
			await setImmediate();
			return work();
		});
	}
}

/** @throws whatever keeps it from opening */
async function openClient(place: string): Promise<PGlite> {
	const client = new FairPglite(place);
	await client.waitReady;
	return client;
}

/**
 * Opens the embedded database, for this process alone.
 * @param folder made when missing; undefined keeps everything in memory
 */
export async function openPglite(folder: string | undefined, { tell }: Opening): Promise<OpenDatabase> {
	if (folder === undefined) {
		const client = await openClient('memory://');
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
