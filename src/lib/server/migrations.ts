import { readFileSync } from 'node:fs';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { z } from 'zod';

/** Where the migrations lie, from the project's root, which is where every command runs. */
const FOLDER = 'src/lib/server/migrations';

/** One step of the schema, with what there is after it. */
export interface Migration {
	/** Milliseconds since 1970 when it was made: its place in the order, and its name. */
	readonly when: number;
	readonly hash: string;
	readonly statements: MigrationMeta['sql'];
	/** Names of all tables. */
	readonly tables: readonly string[];
	/** Names of all types of our own. */
	readonly enums: readonly string[];
}

const named = z.record(z.string(), z.object({ name: z.string() }));
const snapshot = z.object({ tables: named, enums: named });

/** All migrations, the first one first. */
export function readMigrations(): readonly Migration[] {
	return readMigrationFiles({ migrationsFolder: FOLDER }).map(({ folderMillis, hash, sql }, index) => {
		const file = `${FOLDER}/meta/${String(index).padStart(4, '0')}_snapshot.json`;
		const { tables, enums } = snapshot.parse(JSON.parse(readFileSync(file, 'utf8')));
		const names = (of: z.infer<typeof named>) => Object.values(of).map(({ name }) => name);
		return { when: folderMillis, hash, statements: sql, tables: names(tables), enums: names(enums) };
	});
}
