import { sql } from 'drizzle-orm';
import { DatabaseError } from '../errors.ts';
import type { Database } from './database.ts';
import { readMigrations, type Migration } from './migrations.ts';

/** Any number that nobody else on the server is likely to lock. */
const LOCK = 7_310_589_264;

/**
 * Brings a database up to date, all or nothing. Of several instances that start at once one does it, and the others
 * wait and find it done: drizzle's own migrator would let each of them try.
 * @throws {DatabaseError} `database-newer`
 */
export async function migrateDatabase(db: Database, migrations = readMigrations()): Promise<void> {
	await db.transaction(async (tx) => {
		await lockSchema(tx);
		await refuseLater(tx, migrations);
		await migrateTo(tx, migrations);
	});
}

/** Until the transaction ends, nobody else changes the schema; waits for whoever is at it. */
export async function lockSchema(tx: Database): Promise<void> {
	await tx.execute(sql`set local statement_timeout = 0`);
	await tx.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
}

/** Applies those migrations that the database has not had, and notes them where drizzle-kit looks for them. */
export async function migrateTo(tx: Database, migrations: readonly Migration[]): Promise<void> {
	const last = await lastMigration(tx);
	if (last === undefined) {
		await tx.execute(sql`create schema if not exists drizzle`);
		await tx.execute(
			sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
		);
	}
	for (const { when, hash, statements } of migrations) {
		if (last !== undefined && when <= last) continue;
		for (const statement of statements) await tx.execute(sql.raw(statement));
		await tx.execute(
			sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
		);
	}
}

/** The migration that a database has had last, by the time when it was made; undefined for one that has had none. */
export async function lastMigration(tx: Database): Promise<number | undefined> {
	const there = await tx.execute<{ has: boolean }>(
		sql`select to_regclass('drizzle.__drizzle_migrations') is not null as has`
	);
	if (!there.rows[0]?.has) return undefined;
	const { rows } = await tx.execute<{ last: string | number | null }>(
		sql`select max(created_at) as last from drizzle.__drizzle_migrations`
	);
	const last = rows[0]?.last ?? undefined;
	return last === undefined ? undefined : Number(last);
}

/** @throws {DatabaseError} `database-newer` when a later version of Versus has been at work */
export async function refuseLater(tx: Database, migrations: readonly Migration[]): Promise<void> {
	const last = await lastMigration(tx);
	if (last !== undefined && last > (migrations.at(-1)?.when ?? 0))
		throw new DatabaseError({ code: 'database-newer' });
}
