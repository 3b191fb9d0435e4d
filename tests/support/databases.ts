// Every test of the server's data runs on both databases: `describe.each(databases)('… on $name', ({ open }) => …)`.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabasePlace } from '../../src/lib/server/database-place.ts';
import { openDatabase, type OpenDatabase } from '../../src/lib/server/database.ts';
import { pgliteNotices } from '../../src/lib/server/events/pglite-notices.ts';
import { migrateDatabase } from '../../src/lib/server/migrate.ts';
import * as schema from '../../src/lib/server/schema.ts';

export interface TestDatabase {
	readonly name: string;
	/** An empty database, brought up to date, which is gone once it is closed. */
	open(): Promise<OpenDatabase>;
	/** A place for one, empty. */
	make(): Promise<{ readonly place: DatabasePlace; drop(): Promise<void> }>;
}

export const postgres: TestDatabase = {
	name: 'PostgreSQL',
	async open() {
		const { place, drop } = await postgres.make();
		const { db, notices, close } = await openDatabase(place);
		return {
			db,
			notices,
			close: async () => {
				await close();
				await drop();
			}
		};
	},
	async make() {
		const url = new URL(await lend('postgres'));
		const name = `test_${randomBytes(6).toString('hex')}`;
		await asSuperuser(`create database ${name}`);
		url.pathname = `/${name}`;
		return {
			place: { kind: 'server', url: url.href },
			drop: () => asSuperuser(`drop database ${name} with (force)`)
		};
	}
};

const pglite: TestDatabase = {
	name: 'PGlite',
	async open() {
		const client = await begin('memory://');
		const db = drizzle({ client, schema });
		await migrateDatabase(db);
		return { db, notices: pgliteNotices(client), close: () => client.close() };
	},
	async make() {
		const root = await mkdtemp(join(tmpdir(), 'versus-pglite-'));
		const path = join(root, 'data', 'database');
		await mkdir(path, { recursive: true });
		await (await begin(path)).close();
		return { place: { kind: 'folder', path }, drop: () => rm(root, { recursive: true }) };
	}
};

/** Makes an empty one as it is lent: from nothing it takes seconds. */
async function begin(dataDir: string): Promise<PGlite> {
	const loadDataDir = new Blob([await readFile(await lend('pglite'))]);
	return PGlite.create({ dataDir, loadDataDir });
}

export const databases: readonly TestDatabase[] = [pglite, postgres];

/** The URL of a server that all test files of a run share, or the path of the embedded database that they begin from. */
async function lend(what: 'postgres' | 'pglite'): Promise<string> {
	const response = await fetch(`${inject('databaseLender')}/${what}`);
	const text = await response.text();
	if (!response.ok) throw new Error(text);
	return text;
}

/** Runs one statement in the database `postgres`. */
export async function asSuperuser(statement: string): Promise<void> {
	const client = new pg.Client(await lend('postgres'));
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
