/** Where the data lie. */
export type DatabasePlace =
	/** Gone with the process: for tests. */
	| { readonly kind: 'memory' }
	/** An embedded database, one process at a time. */
	| { readonly kind: 'folder'; readonly path: string }
	/** A PostgreSQL server, for any number of instances. */
	| { readonly kind: 'server'; readonly url: string };

/** Reads what README's Deployment documents; an empty variable is one that is not set. */
export function databasePlace(env: Readonly<Record<string, string | undefined>>): DatabasePlace {
	const url = env['DATABASE_URL'];
	return url ? { kind: 'server', url } : { kind: 'folder', path: env['VERSUS_DATA'] || '.data/database' };
}
