import { sql } from 'drizzle-orm';
import { DatabaseError } from '../errors.ts';
import { writeBackupFile } from './backup-file.ts';
import { TEXT_SETTINGS, type BackupHead } from './backup-format.ts';
import type { Database } from './database.ts';
import { lastMigration, refuseLater } from './migrate.ts';
import { readMigrations, type Migration } from './migrations.ts';
import { columnsOf } from './table-columns.ts';

/** Rows that are in memory at once. A course is the longest: some hundred kilobytes. */
const AT_ONCE = 100;

export interface Backup {
	readonly tables: number;
	readonly rows: number;
}

/**
 * Writes all that the database holds to a file, as it is at one moment: what is written meanwhile is not waited for and
 * not in it.
 * @throws {DatabaseError} `database-empty`, `database-newer`, `backup-unwritable`
 */
export async function writeBackup(
	db: Database,
	path: string,
	now: Date,
	migrations: readonly Migration[] = readMigrations()
): Promise<Backup> {
	return db.transaction(
		async (tx) => {
			for (const setting of TEXT_SETTINGS) await tx.execute(sql.raw(setting));
			const last = await lastMigration(tx);
			await refuseLater(tx, migrations);
			const migration = migrations.find(({ when }) => when === last);
			if (!migration) throw new DatabaseError({ code: 'database-empty' });
			const tables = migration.tables.toSorted();
			let rows = 0;
			const lines = async function* () {
				yield JSON.stringify({
					format: 'versus-backup',
					version: 1,
					migration: migration.when,
					made: now.toISOString()
				} satisfies BackupHead);
				for (const table of tables) {
					const columns = (await columnsOf(tx, table)).map(({ name }) => name);
					yield JSON.stringify({ table, columns });
					for await (const line of rowLines(tx, table, columns)) {
						yield line;
						rows++;
					}
				}
				yield JSON.stringify({ rows });
			};
			await writeBackupFile(path, lines());
			return { tables: tables.length, rows };
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' }
	);
}

async function* rowLines(tx: Database, table: string, columns: readonly string[]): AsyncGenerator<string> {
	const texts = columns.map((name) => sql`${sql.identifier(name)}::text`);
	await tx.execute(sql`
		declare backup_rows no scroll cursor for
		select to_json(array[${sql.join(texts, sql`, `)}])::text as line
		from public.${sql.identifier(table)}`);
	for (;;) {
		const { rows } = await tx.execute<{ line: string }>(sql.raw(`fetch ${AT_ONCE} from backup_rows`));
		for (const { line } of rows) yield line;
		if (rows.length < AT_ONCE) break;
	}
	await tx.execute(sql`close backup_rows`);
}
