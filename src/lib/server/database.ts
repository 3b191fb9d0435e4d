import { DrizzleQueryError } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { DatabaseError } from '../errors.ts';
import type { DatabasePlace } from './database-place.ts';
import { readDatabaseUrl } from './database-url.ts';
import type { Notices } from './events/notices.ts';
import { explainConnection } from './explain-connection.ts';
import { migrateDatabase } from './migrate.ts';
import type * as schema from './schema.ts';

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
	readonly notices: Notices;
	close(): Promise<void>;
}

/** What whoever opens a database may want to know meanwhile. */
export type OpeningNews =
	/** It cannot be reached yet. `reason` is the driver's code, such as ECONNREFUSED. */
	| { readonly kind: 'waiting'; readonly server: string; readonly reason: string }
	/** The file system has no means to keep a second process off the folder. */
	| { readonly kind: 'unguarded'; readonly folder: string; readonly reason: string };

export interface Opening {
	readonly tell?: (news: OpeningNews) => void;
	/** Milliseconds to go on trying for, when the server cannot be reached. */
	readonly patience?: number;
}

/**
 * Opens a database and brings it up to date.
 * @throws {DatabaseError} with a sentence for whoever runs the site
 */
export async function openDatabase(place: DatabasePlace, opening: Opening = {}): Promise<OpenDatabase> {
	const database = await openAsItIs(place, opening);
	try {
		await migrateDatabase(database.db);
	} catch (error) {
		await database.close();
		if (place.kind !== 'server' || !(error instanceof DrizzleQueryError)) throw error;
		const { server } = readDatabaseUrl(place.url);
		const problem = explainConnection(error.cause, server);
		throw problem.code === 'database-rights' ? new DatabaseError(problem, { cause: error.cause }) : error;
	}
	return database;
}

/** Opens a database as an earlier version may have left it, or empty: for backups and for what is put back. */
export async function openAsItIs(place: DatabasePlace, opening: Opening = {}): Promise<OpenDatabase> {
	// Each loads its driver, of which a process needs one.
	if (place.kind === 'server') return (await import('./open-postgres.ts')).openPostgres(place.url, opening);
	const { openPglite } = await import('./open-pglite.ts');
	return openPglite(place.kind === 'folder' ? place.path : undefined, opening);
}
