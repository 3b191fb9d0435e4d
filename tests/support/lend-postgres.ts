// Vitest's global set-up: one PostgreSQL server for the whole run, started when the first test file asks for it, so that
// a run that needs none does not wait for one.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Answers a request with the superuser's URL of the server, or with 500 and why there is none. */
		postgresLender: string;
	}
}

export default async function lendPostgres({ provide }: TestProject): Promise<() => Promise<void>> {
	let starting: Promise<PostgresServer> | undefined;
	const lender = createServer((_request, response) => {
		starting ??= startPostgres();
		starting.then(
			({ url }) => response.end(url),
			(error: unknown) => {
				response.statusCode = 500;
				response.end(error instanceof Error ? error.message : String(error));
			}
		);
	}).listen(0, '127.0.0.1');
	await once(lender, 'listening');
	const address = lender.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	provide('postgresLender', `http://127.0.0.1:${address.port}`);
	return async () => {
		lender.close();
		const server = await starting?.catch(() => undefined);
		await server?.stop();
	};
}
