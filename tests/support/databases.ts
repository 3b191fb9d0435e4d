// Every test of the server's data runs on both databases: `describe.each(databases)('… on $name', ({ open }) => …)`.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabasePlace } from '../../src/lib/server/database-place.ts';
import { openDatabase, type OpenDatabase } from '../../src/lib/server/database.ts';

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
		const { db, close } = await openDatabase(place);
		return {
			db,
			close: async () => {
				await close();
				await drop();
			}
		};
	},
	async make() {
		const url = new URL(await lend());
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
	open: () => openDatabase({ kind: 'memory' }),
	async make() {
		const root = await mkdtemp(join(tmpdir(), 'versus-pglite-'));
		// The folder itself is made when it is opened.
		return {
			place: { kind: 'folder', path: join(root, 'data', 'database') },
			drop: () => rm(root, { recursive: true })
		};
	}
};

export const databases: readonly TestDatabase[] = [pglite, postgres];

/** The URL of a server that all test files of a run share. */
async function lend(): Promise<string> {
	const response = await fetch(inject('postgresLender'));
	const text = await response.text();
	if (!response.ok) throw new Error(text);
	return text;
}

/** Runs one statement in the database `postgres`. */
export async function asSuperuser(statement: string): Promise<void> {
	const client = new pg.Client(await lend());
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
