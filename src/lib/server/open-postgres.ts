import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { DatabaseError } from '../errors.ts';
import type { OpenDatabase, Opening } from './database.ts';
import { postgresNotices } from './events/postgres-notices.ts';
import { explainConnection } from './explain-connection.ts';
import { Pool } from './postgres-pool.ts';
import { readDatabaseUrl } from './database-url.ts';
import * as schema from './schema.ts';

/** The oldest version that is still kept by PostgreSQL's makers, as `server_version_num` counts. */
const OLDEST = 150_000;
/** Milliseconds. A database that starts together with the site takes some seconds longer. */
const PATIENCE = 30_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [250, 4_000];

/** Opens a PostgreSQL server's database. One that cannot be reached is tried again for a while. */
export async function openPostgres(
	url: string,
	{ tell, patience = PATIENCE }: Opening,
	oldest = OLDEST
): Promise<OpenDatabase> {
	const { config, server } = readDatabaseUrl(url);
	const sockets = new Set<Socket>();
	const stream = () => {
		const socket = new Socket();
		sockets.add(socket);
		return socket.once('close', () => sockets.delete(socket));
	};
	const pool = new Pool({ ...config, stream });
	try {
		const deadline = Date.now() + patience;
		for (let length = FIRST_PAUSE; ; length = Math.min(length * 2, LONGEST_PAUSE)) {
			try {
				const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
				const version = Number(rows[0]?.server_version_num);
				if (version >= oldest)
					return {
						db: drizzle({ client: pool, schema }),
						notices: postgresNotices(config),
						close: () => pool.end()
					};
				throw new DatabaseError({
					code: 'database-old',
					server,
					version: Math.floor(version / 10_000),
					oldest: Math.floor(oldest / 10_000)
				});
			} catch (error) {
				if (error instanceof DatabaseError) throw error;
				const problem = explainConnection(error, server);
				const isOver = Date.now() + length > deadline;
				if (problem.code !== 'database-unreachable' || isOver)
					throw new DatabaseError(problem, { cause: error });
				tell?.({ kind: 'waiting', server, reason: problem.reason });
				await pause(length);
			}
		}
	} catch (error) {
		await pool.end();
		// node-postgres leaves a connection open that it gave up while logging in, and the server waits for a minute.
		for (const socket of sockets) socket.destroy();
		throw error;
	}
}
