// Vitest's global set-up: what takes seconds to make and all test files of a run can share, made when the first asks for
// it, so that a run that needs none does not wait: a PostgreSQL server, and an embedded database to begin from.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/**
		 * Answers /postgres with the superuser's URL of the server, and /pglite with the path of an empty embedded
		 * database, as `dumpDataDir` writes it; or with 500 and why there is none.
		 */
		databaseLender: string;
	}
}

export default async function lendDatabases({ provide }: TestProject): Promise<() => Promise<void>> {
	let server: Promise<PostgresServer> | undefined;
	let folder: string | undefined;
	let template: Promise<string> | undefined;
	async function makeTemplate(): Promise<string> {
		folder = await mkdtemp(join(tmpdir(), 'versus-template-'));
		const client = await PGlite.create('memory://');
		// Or each that begins from it would go through all that was written.
		await client.exec('checkpoint');
		const dump = await client.dumpDataDir('none');
		await client.close();
		const path = join(folder, 'pglite.tar');
		await writeFile(path, Buffer.from(await dump.arrayBuffer()));
		return path;
	}
	const lend = (address = '') => {
		if (address === '/pglite') return (template ??= makeTemplate());
		return (server ??= startPostgres()).then(({ url }) => url);
	};
	const lender = createServer(({ url }, response) => {
		// A test that is busy for seconds would ask again on a connection that was closed in the meantime.
		response.setHeader('connection', 'close');
		lend(url).then(
			(text) => response.end(text),
			(error: unknown) => {
				response.statusCode = 500;
				response.end(error instanceof Error ? error.message : String(error));
			}
		);
	}).listen(0, '127.0.0.1');
	await once(lender, 'listening');
	const address = lender.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	provide('databaseLender', `http://127.0.0.1:${address.port}`);
	return async () => {
		lender.close();
		const started = await server?.catch(() => undefined);
		await started?.stop();
		await template?.catch(() => undefined);
		if (folder !== undefined) await rm(folder, { recursive: true });
	};
}
