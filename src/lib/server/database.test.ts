import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../../tests/support/databases.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import { readMigrations } from './migrations.ts';
import { courses } from './schema.ts';

describe.each(databases)('a database on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());

	test('has had every migration once, and its tables are there', async () => {
		const { rows } = await database.db.execute<{ created_at: string | number }>(
			sql`select created_at from drizzle.__drizzle_migrations order by id`
		);
		expect(rows.map((row) => Number(row.created_at))).toEqual(readMigrations().map(({ when }) => when));
		const tables = await database.db.execute<{ tablename: string }>(
			sql`select tablename from pg_tables where schemaname = 'public' order by 1`
		);
		expect(tables.rows.map(({ tablename }) => tablename)).toEqual(readMigrations().at(-1)?.tables.toSorted());
	});

	test('forgets what was done in a transaction that failed', async () => {
		const failing = database.db.transaction(async (tx) => {
			await tx.insert(courses).values({ id: 'a', revision: 'r' });
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await database.db.select().from(courses)).toEqual([]);
	});
});

describe.each(databases)('a place on $name', ({ make }) => {
	test('is brought up to date once, and keeps what it holds', async () => {
		const { place, drop } = await make();
		try {
			const first = await openDatabase(place);
			await first.db.insert(courses).values({ id: 'a', revision: 'r' });
			await first.close();
			const second = await openDatabase(place);
			expect(await second.db.select().from(courses)).toEqual([{ id: 'a', revision: 'r' }]);
			await second.db.execute(
				sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9e15)`
			);
			await second.close();
			await expect(openDatabase(place)).rejects.toMatchObject({ problem: { code: 'database-newer' } });
		} finally {
			await drop();
		}
	});
});
