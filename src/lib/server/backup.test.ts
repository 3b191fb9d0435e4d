import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../../tests/support/databases.ts';
import { writeBackup } from './backup.ts';
import type { Database, OpenDatabase } from './database.ts';
import { migrateDatabase } from './migrate.ts';
import { readMigrations, type Migration } from './migrations.ts';
import { restoreBackup } from './restore.ts';
import { courseRevisions, previewSessions } from './schema.ts';

const NOW = new Date('2026-05-01T10:00:00Z');

/** One column of each kind, names that need quotes, tables that point at each other and at themselves. */
const FIRST: Migration = {
	when: 1_000,
	hash: 'first',
	statements: [
		`create type mood as enum ('calm', 'cross')`,
		`create table "people" (
			id bigint generated always as identity primary key, twice bigint generated always as (id * 2) stored,
			boss bigint references people, "the ""last"" order" integer, mood mood, born timestamptz, met timestamp,
			wakes time, day date, length interval, weight numeric, ratio double precision, face bytea, tags text[],
			about jsonb, code char(4), is_kind boolean)`,
		`create table "Order's" (id serial primary key, person bigint not null references people, note varchar(200))`,
		`alter table people add constraint "last ""one""" foreign key ("the ""last"" order") references "Order's"`
	],
	tables: ['people', "Order's"],
	enums: ['mood']
};
const SECOND: Migration = {
	when: 2_000,
	hash: 'second',
	statements: [
		`create table names (person bigint primary key references people, name text not null)`,
		`insert into names select id, 'No. ' || id from people`
	],
	tables: [...FIRST.tables, 'names'],
	enums: FIRST.enums
};

const PEOPLE = [
	`insert into people (boss, mood, born, met, wakes, day, length, weight, ratio, face, tags, about, code, is_kind)
	values
		(2, 'calm', '2024-02-29 23:59:59.123456+05:30', '1999-12-31 23:59:59.999999', '06:30:00.000001', '0044-03-15 BC',
			'1 year -2 mons 3 days 04:05:06.789', 12345678901234567890.000000000001, 0.1::float8 + 0.2::float8,
			'\\x00ff0a', '{"a,b",NULL,"NULL",""}',
			'{"big": 12345678901234567890.5, "text": "line\\u2028 separator \\n \\" 🍵", "none": null}', 'ab', true),
		(1, 'cross', 'infinity', '-infinity', null, null, null, 'NaN', '-Infinity', '', '{}', 'null', null, false),
		(null, null, null, null, null, null, null, null, null, null, null, null, null, null)`,
	// Each has the next one for a boss: rows point at rows that come later, beyond what is sent at once.
	`insert into people (boss) select nullif(n + 1, 1204) from generate_series(4, 1203) as n`,
	`insert into "Order's" (person, note) select id, E'it''s\\ttheirs\\u2029' from people order by id desc`,
	`update people set "the ""last"" order" = (select max(id) from "Order's" where person = people.id)`
];

/** Every row of every table, as PostgreSQL writes it. */
async function rowsOf(db: Database, { tables }: Migration): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	await db.transaction(async (tx) => {
		await tx.execute(sql`set local timezone = 'UTC'`);
		for (const table of tables) {
			const { rows } = await tx.execute<{ row: string }>(
				sql`select t::text collate "C" as row from ${sql.identifier(table)} as t order by 1`
			);
			found[table] = rows.map(({ row }) => row);
		}
	});
	return found;
}

let folder: string;
/** One of each kind, emptied for each use: to make one takes seconds. */
const opened = new Map<string, OpenDatabase>();
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-backup-'));
	for (const { name, open } of databases) opened.set(name, await open());
});
afterAll(async () => {
	for (const { close } of opened.values()) await close();
	await rm(folder, { recursive: true });
});

async function emptied(name: string): Promise<Database> {
	const { db } = opened.get(name) ?? {};
	if (!db) throw new Error(`no ${name}`);
	await db.execute(sql`drop schema if exists drizzle cascade`);
	await db.execute(sql`drop schema public cascade`);
	await db.execute(sql`create schema public`);
	return db;
}

describe.each(databases)('a backup of $name', ({ name: from }) => {
	const file = () => join(folder, `${from}.gz`);
	let rows: Record<string, string[]>;
	beforeAll(async () => {
		const db = await emptied(from);
		await migrateDatabase(db, [FIRST]);
		for (const statement of PEOPLE) await db.execute(sql.raw(statement));
		rows = await rowsOf(db, FIRST);
		expect(await writeBackup(db, file(), NOW, [FIRST])).toEqual({ tables: 2, rows: 2406 });
	});

	test('is whole, alone and for its owner', async () => {
		expect((await readdir(folder)).filter((name) => name.startsWith(from))).toEqual([`${from}.gz`]);
		expect((await stat(file())).mode & 0o777).toBe(0o600);
	});

	test.each(databases)('comes back on $name, row for row, and goes on from there', async ({ name: to }) => {
		const db = await emptied(to);
		const done = await restoreBackup(db, file(), { replace: false, migrations: [FIRST] });
		expect(done).toEqual({ tables: 2, rows: 2406 });
		expect(await rowsOf(db, FIRST)).toEqual(rows);
		// JSON's null is not SQL's.
		const nulls = await db.execute(
			sql`select about is null as sql, jsonb_typeof(about) as json from people where id in (2, 3) order by id`
		);
		expect(nulls.rows).toEqual([
			{ sql: false, json: 'null' },
			{ sql: true, json: null }
		]);
		const next = await db.execute(sql`insert into "Order's" (person) values (1) returning id`);
		expect(next.rows).toEqual([{ id: 1204 }]);
		const nextPerson = await db.execute<{ id: string }>(
			sql`insert into people default values returning id::text`
		);
		expect(nextPerson.rows).toEqual([{ id: '1204' }]);
		// Foreign keys are looked at again, at once.
		await expect(db.execute(sql`insert into "Order's" (person) values (-1)`)).rejects.toThrow();

		await expect(restoreBackup(db, file(), { replace: false, migrations: [FIRST] })).rejects.toMatchObject({
			problem: { code: 'database-filled' }
		});
		await restoreBackup(db, file(), { replace: true, migrations: [FIRST, SECOND] });
		expect(await rowsOf(db, FIRST)).toEqual(rows);
		const names = await db.execute(sql`select count(*)::int as count, min(name) as first from names`);
		expect(names.rows).toEqual([{ count: 1203, first: 'No. 1' }]);
	});
});

describe.each(databases)('the tables of the site on $name', ({ name }) => {
	test('come back with what they hold', async () => {
		const file = join(folder, 'site.gz');
		const content = JSON.parse(JSON.stringify({ id: 'a', title: 'A \u2028 or B', dimensions: [] }));
		const session = {
			id: 's',
			owner: 'o',
			courseId: 'a',
			standard: 'scorm12',
			learnerName: 'Ada "A" Lovelace\n',
			conditions: {
				kind: 'normal',
				masteryScore: null,
				viewport: 'desktop',
				line: 'good',
				delay: 0,
				hasApi: true
			},
			values: { 'cmi.suspend_data': '\\ \t 🍵' },
			createdAt: NOW,
			usedAt: new Date('2026-05-01T10:00:00.123Z')
		} as const;
		const db = await emptied(name);
		await migrateDatabase(db);
		await db.insert(courseRevisions).values({ courseId: 'a', revision: 'r', content, publishedAt: NOW });
		await db.execute(sql`
			insert into preview_sessions (id, owner, course_id, standard, learner_name, conditions, values, created_at, used_at)
			values (${session.id}, ${session.owner}, ${session.courseId}, ${session.standard}, ${session.learnerName},
				${JSON.stringify(session.conditions)}, ${JSON.stringify(session.values)},
				${session.createdAt.toISOString()}, ${session.usedAt.toISOString()})`);
		await writeBackup(db, file, NOW);
		await restoreBackup(await emptied(name), file, { replace: false });
		expect(await db.select().from(courseRevisions)).toEqual([
			{ courseId: 'a', revision: 'r', content, publishedAt: NOW }
		]);
		expect(await db.select().from(previewSessions)).toMatchObject([session]);
		// It is up to date: the site finds nothing to do.
		await migrateDatabase(db);
	});
});

describe.each(databases)('while others write on $name', ({ name }) => {
	test('a backup shows one moment', async () => {
		const db = await emptied(name);
		const file = join(folder, 'moment.gz');
		const accounts: Migration = {
			...FIRST,
			statements: [`create table a (n int)`, `create table b (n int)`],
			tables: ['a', 'b'],
			enums: []
		};
		await migrateDatabase(db, [accounts]);
		await db.execute(sql`insert into a values (1000)`);
		await db.execute(sql`insert into b values (0)`);
		let isDone = false;
		const moving = (async () => {
			while (!isDone) {
				await db.transaction(async (tx) => {
					await tx.execute(sql`update a set n = n - 1`);
					await tx.execute(sql`update b set n = n + 1`);
				});
				// PGlite answers without letting anything else have a turn.
				await setImmediate();
			}
		})();
		for (let round = 0; round < 3; round++) {
			await writeBackup(db, file, NOW, [accounts]);
			const lines = gunzipSync(await readFile(file))
				.toString()
				.trim()
				.split('\n');
			const [left, moved] = lines
				.filter((line) => line.startsWith('['))
				.map((line) => Number(JSON.parse(line)[0]));
			expect((left ?? 0) + (moved ?? 0)).toBe(1000);
		}
		isDone = true;
		await moving;
	});
});

describe.each(databases)('a file that is not fit changes nothing on $name', ({ name }) => {
	let db: Database;
	let good: Buffer;
	const file = () => join(folder, 'unfit.gz');
	beforeAll(async () => {
		db = await emptied(name);
		await migrateDatabase(db, [FIRST]);
		await db.execute(sql`insert into people (boss) values (1), (1)`);
		await db.execute(sql`insert into "Order's" (person, note) values (1, 'first'), (2, 'second')`);
		await writeBackup(db, file(), NOW, [FIRST]);
		good = await readFile(file());
		await db.execute(sql`insert into people (boss) values (2)`);
	});

	const restore = async (bytes: Uint8Array) => {
		await writeFile(file(), bytes);
		return restoreBackup(db, file(), { replace: true, migrations: [FIRST] });
	};
	const edited = (edit: (lines: string[]) => string[]) =>
		gzipSync(`${edit(gunzipSync(good).toString().trimEnd().split('\n')).join('\n')}\n`);

	// A line each: head, "Order's", two rows, people, two rows, end.
	const replaced = (line: number, from: string, to: string) => () =>
		edited((lines) => lines.map((text, index) => (index === line ? text.replace(from, to) : text)));
	const without = (line: number) => () => edited((lines) => lines.filter((_, index) => index !== line));

	test.each<[string, string, () => Uint8Array]>([
		['an empty file', 'backup-damaged', () => new Uint8Array()],
		['no gzip file', 'backup-foreign', () => new TextEncoder().encode('-- PostgreSQL database dump')],
		['another gzip file', 'backup-foreign', () => gzipSync('-- PostgreSQL database dump\n')],
		['JSON of somebody else', 'backup-foreign', () => gzipSync('{"format":"other","version":1}\n')],
		['a later format', 'backup-newer', replaced(0, '"version":1', '"version":2,"more":1')],
		['a later migration', 'backup-newer', replaced(0, '1000', '1001')],
		['a migration of somebody else', 'backup-foreign', replaced(0, '1000', '999')],
		['half of a head', 'backup-damaged', replaced(0, '"made"', '"mad"')],
		['no end', 'backup-damaged', without(7)],
		['no last line feed', 'backup-damaged', () => gzipSync(gunzipSync(good).toString().trimEnd())],
		['a row too few', 'backup-damaged', without(3)],
		['a table too few', 'backup-damaged', () => edited((lines) => [...lines.slice(0, 4), '{"rows":2}'])],
		['a table twice', 'backup-damaged', () => edited((lines) => [...lines.slice(0, 7), ...lines.slice(1)])],
		['an unknown table', 'backup-damaged', replaced(4, 'people', 'peoples')],
		['an unknown column', 'backup-damaged', replaced(4, 'wakes', 'walks')],
		['a row before any table', 'backup-damaged', without(1)],
		['a value too few', 'backup-damaged', replaced(3, ',"second"', '')],
		['a number that is none', 'backup-damaged', replaced(2, '"1"', '"x"')],
		['an order of nobody', 'backup-damaged', replaced(2, '"1","1"', '"1","7"')],
		['a number twice', 'backup-damaged', replaced(3, '"2","2"', '"1","2"')],
		['something after the end', 'backup-damaged', () => edited((lines) => [...lines, '{"rows":4}'])],
		['no JSON', 'backup-damaged', replaced(3, '"2"', '"2')]
	])('%s', async (_, code, bytes) => {
		const before = await rowsOf(db, FIRST);
		await expect(restore(bytes())).rejects.toMatchObject({ problem: { code } });
		expect(await rowsOf(db, FIRST)).toEqual(before);
	});

	test('one that is cut off or has a wrong byte, anywhere', async () => {
		const before = await rowsOf(db, FIRST);
		await fc.assert(
			fc.asyncProperty(
				// Behind gzip's own head, which holds nothing that matters.
				fc.integer({ min: 10, max: good.length - 1 }),
				fc.integer({ min: 0, max: 255 }),
				async (at, xor) => {
					const bytes = xor === 0 ? good.subarray(0, at) : Buffer.from(good);
					bytes[at] = (bytes[at] ?? 0) ^ xor;
					await expect(restore(bytes)).rejects.toMatchObject({
						problem: { code: expect.stringMatching(/^backup-(damaged|foreign)$/) }
					});
				}
			),
			{ numRuns: 15 }
		);
		expect(await rowsOf(db, FIRST)).toEqual(before);
	});

	test('one that is not there, and a place that cannot be written', async () => {
		const nowhere = join(folder, 'no', 'such.gz');
		const options = { replace: true, migrations: [FIRST] };
		await expect(restoreBackup(db, nowhere, options)).rejects.toMatchObject({
			problem: { code: 'backup-unreadable', file: nowhere, reason: 'ENOENT' }
		});
		await expect(writeBackup(db, nowhere, NOW, [FIRST])).rejects.toMatchObject({
			problem: { code: 'backup-unwritable', file: nowhere, reason: 'ENOENT' }
		});
	});

	test('what there is was made by a later version, or never', async () => {
		await expect(writeBackup(db, file(), NOW, [{ ...FIRST, when: 1 }])).rejects.toMatchObject({
			problem: { code: 'database-newer' }
		});
		await expect(
			restoreBackup(db, file(), { replace: true, migrations: [{ ...FIRST, when: 1 }] })
		).rejects.toMatchObject({ problem: { code: 'database-newer' } });
	});
});

test('every migration says what tables there are after it', () => {
	for (const { tables, statements } of readMigrations()) {
		expect(tables.length).toBeGreaterThan(0);
		expect(statements.length).toBeGreaterThan(0);
	}
	expect(readMigrations().at(-1)?.tables).toContain('preview_sessions');
});
