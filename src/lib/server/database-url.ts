import type { PoolConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { DatabaseError } from '../errors.ts';

/** Limits that the URL may overrule, as in `?statement_timeout=60000`. */
const LIMITS = {
	/** Connections of one instance. A server takes 100 in all when nobody has said otherwise. */
	max: 10,
	/** Milliseconds, as all of these. */
	connectionTimeoutMillis: 5_000,
	idleTimeoutMillis: 30_000,
	statement_timeout: 30_000,
	idle_in_transaction_session_timeout: 60_000,
	keepAlive: true,
	application_name: 'versus'
} satisfies PoolConfig;

/**
 * Reads DATABASE_URL. `sslmode` and its like mean what they mean to `psql`.
 * @returns `server` for messages: never anything secret
 * @throws {DatabaseError} `database-url`, `database-url-file`; without a cause, which would hold the password
 */
export function readDatabaseUrl(url: string): { readonly config: PoolConfig; readonly server: string } {
	if (!/^postgres(ql)?:\/\//.test(url)) throw new DatabaseError({ code: 'database-url' });
	let parsed;
	try {
		parsed = parse(url, { useLibpqCompat: !url.includes('uselibpqcompat=') });
	} catch (error) {
		// Certificates are read from the files that the URL names.
		if (error instanceof Error && 'path' in error && typeof error.path === 'string')
			throw new DatabaseError({ code: 'database-url-file', file: error.path });
		throw new DatabaseError({ code: 'database-url' });
	}
	if (!parsed.database) throw new DatabaseError({ code: 'database-url' });
	const config = { ...LIMITS, ...toClientConfig(parsed) };
	const host = config.host || 'localhost';
	return { config, server: `${host}:${config.port ?? 5432}/${parsed.database}` };
}
