import { once } from 'node:events';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { asSuperuser, postgres } from '../../../tests/support/databases.ts';
import { DatabaseError, describeDatabaseProblem } from '../errors.ts';
import { openDatabase, type OpeningNews } from './database.ts';
import type { DatabasePlace } from './database-place.ts';
import { isAnswering } from './is-answering.ts';
import { openPostgres } from './open-postgres.ts';
import { courses } from './schema.ts';

const SECRET = 'c0rrect-h0rse';
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
	const made = await postgres.make();
	if (made.place.kind !== 'server') throw new Error('no server');
	({ url } = made.place);
	drop = made.drop;
});
afterAll(() => drop());
afterEach(() => vi.restoreAllMocks());

const changed = (change: (url: URL) => void) => {
	const other = new URL(url);
	change(other);
	return other.href;
};

describe('a database that cannot be opened is told of in one sentence, without the password', () => {
	test.each<[string, string, () => string]>([
		['no URL', 'database-url', () => `host=localhost password=${SECRET}`],
		['another scheme', 'database-url', () => `mysql://me:${SECRET}@localhost/versus`],
		['no host that can be', 'database-url', () => `postgres://me:${SECRET}@[::1/versus`],
		['no port that can be', 'database-url', () => `postgres://me:${SECRET}@localhost:99999999/versus`],
		['no database', 'database-url', () => `postgres://me:${SECRET}@localhost/`],
		[
			'a certificate that is not there',
			'database-url-file',
			() => `postgres://me:${SECRET}@localhost/a?sslrootcert=/no/such.pem`
		],
		['nobody there', 'database-unreachable', () => `postgres://me:${SECRET}@127.0.0.1:1/versus`],
		['a wrong password', 'database-login', () => changed((other) => (other.password = SECRET))],
		[
			'no password',
			'database-login',
			() =>
				changed((other) => {
					other.password = '';
				})
		],
		['an unknown database', 'database-unknown', () => changed((other) => (other.pathname = '/no_such'))],
		['no TLS there', 'database-tls', () => changed((other) => (other.search = '?sslmode=require'))]
	])('%s', async (_, code, at) => {
		const said: string[] = [];
		const error = await openDatabase(
			{ kind: 'server', url: at() },
			{ patience: 300, tell: (news) => said.push(JSON.stringify(news)) }
		).catch((error: unknown) => error);
		if (!(error instanceof DatabaseError)) throw error;
		expect(error.problem.code).toBe(code);
		said.push(describeDatabaseProblem(error.problem), String(error.stack), String(error.cause));
		for (const text of said) {
			expect(text).not.toContain(SECRET);
			expect(text).not.toContain(new URL(url).password);
		}
	});

	test('and leaves no connection behind, for which the server would wait', async () => {
		const { place, drop } = await postgres.make();
		if (place.kind !== 'server') throw new Error('no server');
		const other = new URL(place.url);
		other.password = '';
		await expect(openDatabase({ kind: 'server', url: other.href })).rejects.toThrow('database-login');
		const begun = performance.now();
		await drop();
		// Its limit for a log-in is a minute.
		expect(performance.now() - begun).toBeLessThan(30_000);
	});

	test('a server that is too old', async () => {
		await expect(openPostgres(url, {}, 990_000)).rejects.toMatchObject({
			problem: { code: 'database-old', version: 18, oldest: 99 }
		});
	});

	test('a user who may not make tables', async () => {
		const name = `reader_${Date.now()}`;
		await asSuperuser(`create role ${name} login password '${SECRET}'`);
		try {
			const place = {
				kind: 'server',
				url: changed((other) => {
					other.username = name;
					other.password = SECRET;
				})
			} as const;
			await expect(openDatabase(place)).rejects.toMatchObject({ problem: { code: 'database-rights' } });
		} finally {
			await asSuperuser(`drop role ${name}`);
		}
	});
});

test('a server that comes late is waited for, and each wait is told', async () => {
	// A port that refuses until it passes everything on to the server.
	const { port } = new URL(url);
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	probe.close();
	await once(probe, 'close');
	const { connect } = await import('node:net');
	const proxy = createServer((socket) => {
		const there = connect(Number(port), '127.0.0.1');
		for (const end of [socket, there]) end.on('error', () => undefined);
		socket.pipe(there).pipe(socket);
	});
	const news: OpeningNews[] = [];
	const place: DatabasePlace = {
		kind: 'server',
		url: changed((other) => (other.port = String(address.port)))
	};
	const { close } = await openDatabase(place, {
		tell: (each) => {
			news.push(each);
			if (news.length === 2) proxy.listen(address.port, '127.0.0.1');
		}
	});
	expect(news.length).toBeGreaterThanOrEqual(2);
	expect(news[0]).toMatchObject({ kind: 'waiting', reason: 'ECONNREFUSED' });
	await close();
	proxy.close();
});

test('several instances that start at once on an empty database make its tables once', async () => {
	const { place, drop } = await postgres.make();
	const all = await Promise.all(Array.from({ length: 6 }, () => openDatabase(place)));
	const [{ db } = { db: undefined }] = all;
	const twice = await db?.execute(
		sql`select created_at from drizzle.__drizzle_migrations group by 1 having count(*) > 1`
	);
	expect(twice?.rows).toEqual([]);
	expect(await db?.select().from(courses)).toEqual([]);
	await Promise.all(all.map(({ close }) => close()));
	await drop();
});

test('connections that are cut are replaced, and the site knows meanwhile', async () => {
	const hush = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const { db, close } = await openDatabase({ kind: 'server', url });
	const cut = (name: string) =>
		asSuperuser(
			`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`
		);
	const name = new URL(url).pathname.slice(1);
	expect(await isAnswering(db)).toBe(true);
	// More often than there are places in the pool: none is lost.
	for (let round = 0; round < 12; round++)
		await expect(
			db.transaction(async (tx) => {
				await tx.execute(sql`select 1`);
				await cut(name);
				await tx.execute(sql`select 1`);
			})
		).rejects.toThrow();
	expect(await isAnswering(db)).toBe(true);
	await asSuperuser(`alter database ${name} allow_connections false`);
	await cut(name);
	expect(await isAnswering(db)).toBe(false);
	expect(hush.mock.calls.flat().join()).not.toContain(new URL(url).password);
	await asSuperuser(`alter database ${name} allow_connections true`);
	expect(await isAnswering(db)).toBe(true);
	await close();
});

test('a database that is silent is one that does not answer', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const { db, close } = await openDatabase({
		kind: 'server',
		url: changed((other) => (other.search = '?max=1'))
	});
	// A query begins when somebody waits for it.
	const busy = db.execute(sql`select pg_sleep(1)`).then(() => undefined);
	expect(await isAnswering(db, 100)).toBe(false);
	await busy;
	expect(await isAnswering(db)).toBe(true);
	await close();
});
