import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import * as schema from './schema.ts';

/** What both drivers answer to a statement that was written as SQL. */
interface Answer<Row> {
	readonly rows: Row[];
}

interface AnswerOf extends PgQueryResultHKT {
	readonly type: Answer<this['row']>;
}

/** A database or a transaction in one, whichever driver it is reached through. */
export type Database = PgDatabase<AnswerOf, typeof schema>;

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
