import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import * as schema from './schema.ts';

export type Database = PgliteDatabase<typeof schema>;

export interface OpenDatabase {
	readonly db: Database;
	close(): Promise<void>;
}

/** Where the migrations lie, from the project's root, which is where every command runs. */
const MIGRATIONS = 'src/lib/server/migrations';

/**
 * Opens the embedded database in a folder and brings it up to date.
 * @param folder made when missing; undefined keeps everything in memory (for tests)
 */
export async function openDatabase(folder: string | undefined): Promise<OpenDatabase> {
	if (folder) await mkdir(folder, { recursive: true });
	const client = await PGlite.create(folder ?? 'memory://');
	const db = drizzle({ client, schema });
	await migrate(db, { migrationsFolder: MIGRATIONS });
	return { db, close: () => client.close() };
}
