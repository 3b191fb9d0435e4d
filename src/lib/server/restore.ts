import { DrizzleQueryError, sql } from 'drizzle-orm';
import { DatabaseError } from '../errors.ts';
import { readBackupFile } from './backup-file.ts';
import { anyHead, backupHead, TEXT_SETTINGS } from './backup-format.ts';
import type { Backup } from './backup.ts';
import type { Database } from './database.ts';
import { fillTables } from './fill-tables.ts';
import { beginEpoch } from './learning-record/epoch.ts';
import { lastMigration, lockSchema, migrateTo, refuseLater } from './migrate.ts';
import { readMigrations, type Migration } from './migrations.ts';

export interface RestoreOptions {
	/** Deletes what the database holds. */
	readonly replace: boolean;
	/** Those of this version, unless a test has some of its own. */
	readonly migrations?: readonly Migration[];
}

/**
 * Puts a backup into a database, all or nothing, and brings it up to date: one of an earlier version is filled as it was
 * then and changed by the migrations that came after.
 * @throws {DatabaseError} `database-filled`, `database-busy`, `database-newer`, and what is wrong with the file
 */
export async function restoreBackup(
	db: Database,
	path: string,
	{ replace, migrations = readMigrations() }: RestoreOptions
): Promise<Backup> {
	try {
		return await db.transaction(async (tx) => {
			for (const setting of TEXT_SETTINGS) await tx.execute(sql.raw(setting));
			// Of sessions that use the tables: the site's are over in no time.
			await tx.execute(sql`set local lock_timeout = '20s'`);
			await lockSchema(tx);
			const lines = readBackupFile(path);
			await refuseLater(tx, migrations);
			const migration = readHead((await lines.next()).value, migrations);
			await clear(tx, migrations, replace);
			await migrateTo(tx, migrations.slice(0, migrations.indexOf(migration) + 1));
			const filled = await fillTables(tx, migration.tables, lines);
			await migrateTo(tx, migrations);
			await beginEpoch(tx);
			return filled;
		});
	} catch (error) {
		throw toDatabaseError(error);
	}
}

/** @returns the migration that the backed-up database had had last */
function readHead(line: unknown, migrations: readonly Migration[]): Migration {
	const json = parse(line);
	const any = anyHead.safeParse(json);
	if (!any.success) throw new DatabaseError({ code: 'backup-foreign' });
	if (any.data.version > 1) throw new DatabaseError({ code: 'backup-newer' });
	const head = backupHead.safeParse(json);
	if (!head.success) throw new DatabaseError({ code: 'backup-damaged' });
	const { migration } = head.data;
	if (migration > (migrations.at(-1)?.when ?? 0)) throw new DatabaseError({ code: 'backup-newer' });
	const found = migrations.find(({ when }) => when === migration);
	if (!found) throw new DatabaseError({ code: 'backup-foreign' });
	return found;
}

/** Takes away every table of ours, so that the schema can be made as it was when the backup was. */
async function clear(tx: Database, migrations: readonly Migration[], replace: boolean): Promise<void> {
	const last = await lastMigration(tx);
	if (last === undefined) return;
	const present = migrations.findLast(({ when }) => when <= last);
	for (const table of present?.tables ?? []) {
		const name = sql`public.${sql.identifier(table)}`;
		if (!replace) {
			// So that nothing is written to it between the look and the drop.
			await tx.execute(sql`lock table ${name} in access exclusive mode`);
			const { rows } = await tx.execute<{ has: boolean }>(sql`select exists (select from ${name}) as has`);
			if (rows[0]?.has) throw new DatabaseError({ code: 'database-filled' });
		}
	}
	for (const table of present?.tables ?? [])
		await tx.execute(sql`drop table public.${sql.identifier(table)} cascade`);
	for (const type of present?.enums ?? []) await tx.execute(sql`drop type public.${sql.identifier(type)}`);
	await tx.execute(sql`delete from drizzle.__drizzle_migrations`);
}

function parse(line: unknown): unknown {
	try {
		return typeof line === 'string' ? JSON.parse(line) : undefined;
	} catch {
		return undefined;
	}
}

function toDatabaseError(error: unknown): unknown {
	if (!(error instanceof DrizzleQueryError)) return error;
	const { cause } = error;
	const code = cause && 'code' in cause ? String(cause.code) : '';
	// Classes 22 and 23: values that do not fit their type, their table or each other.
	if (/^2[23]/.test(code)) return new DatabaseError({ code: 'backup-damaged' }, { cause });
	if (code === '55P03') return new DatabaseError({ code: 'database-busy' }, { cause });
	return error;
}
