import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { DatabaseError } from '../errors.ts';
import type { OpenDatabase, Opening } from './database.ts';
import { pgliteNotices } from './events/pglite-notices.ts';
import { guardFolder } from './guard-folder.ts';
import * as schema from './schema.ts';

/**
 * Opens the embedded database, for this process alone.
 * @param folder made when missing; undefined keeps everything in memory
 */
export async function openPglite(folder: string | undefined, { tell }: Opening): Promise<OpenDatabase> {
	if (folder === undefined) {
		const client = await PGlite.create('memory://');
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
		const client = await PGlite.create(folder);
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
