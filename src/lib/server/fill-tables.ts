import { sql } from 'drizzle-orm';
import { DatabaseError } from '../errors.ts';
import { backupEnd, backupRow, backupTable } from './backup-format.ts';
import type { Backup } from './backup.ts';
import type { Database } from './database.ts';
import { columnsOf, quote, type Column } from './table-columns.ts';

/** What is sent in one statement, at most: rows, and characters. */
const [MOST_ROWS, MOST_TEXT] = [500, 1_000_000];

/**
 * Fills empty tables with what a backup holds behind its first line. Rows may point at rows that come later, of their
 * own table too: foreign keys are looked at in the end.
 * @throws {DatabaseError} `backup-damaged` when it does not hold exactly these tables, each whole
 */
export async function fillTables(
	tx: Database,
	tables: readonly string[],
	lines: AsyncIterable<string>
): Promise<Backup> {
	const keys = await foreignKeysOf(tx, tables);
	for (const { table, name } of keys)
		await tx.execute(sql.raw(`alter table ${table} alter constraint ${name} deferrable initially deferred`));
	const missing = new Set(tables);
	let into: Inserter | undefined;
	let rows = 0;
	let isWhole = false;
	for await (const line of lines) {
		if (isWhole) throw damaged();
		if (line.startsWith('[')) {
			if (!into) throw damaged();
			await into.add(line);
			rows++;
			continue;
		}
		await into?.flush();
		const json = parse(line);
		const end = backupEnd.safeParse(json);
		if (end.success) {
			isWhole = end.data.rows === rows && missing.size === 0;
			if (!isWhole) throw damaged();
			continue;
		}
		const { data: next } = backupTable.safeParse(json);
		if (!next || !missing.delete(next.table)) throw damaged();
		const columns = await columnsOf(tx, next.table);
		if (columns.map(({ name }) => name).join('\0') !== next.columns.join('\0')) throw damaged();
		into = new Inserter(tx, next.table, columns);
	}
	if (!isWhole) throw damaged();
	await tx.execute(sql`set constraints all immediate`);
	for (const { table, name } of keys)
		await tx.execute(sql.raw(`alter table ${table} alter constraint ${name} not deferrable`));
	for (const table of tables) await setSequences(tx, table);
	return { tables: tables.length, rows };
}

/** Gathers rows of one table and sends many at once. */
class Inserter {
	readonly #tx: Database;
	readonly #table: string;
	readonly #columns: readonly Column[];
	#lines: string[] = [];
	#length = 0;

	constructor(tx: Database, table: string, columns: readonly Column[]) {
		this.#tx = tx;
		this.#table = table;
		this.#columns = columns;
	}

	/** @param line a row as JSON, which is handed on as it is: PostgreSQL reads it */
	async add(line: string): Promise<void> {
		if (backupRow.safeParse(parse(line)).data?.length !== this.#columns.length) throw damaged();
		this.#lines.push(line);
		this.#length += line.length;
		if (this.#lines.length >= MOST_ROWS || this.#length >= MOST_TEXT) await this.flush();
	}

	async flush(): Promise<void> {
		if (this.#lines.length === 0) return;
		const names = this.#columns.map(({ name }) => sql.identifier(name));
		const values = this.#columns.map(({ type }, index) => sql.raw(`(value ->> ${index})::${type}`));
		await this.#tx.execute(sql`
			insert into public.${sql.identifier(this.#table)} (${sql.join(names, sql`, `)})
			overriding system value
			select ${sql.join(values, sql`, `)} from json_array_elements(${`[${this.#lines.join(',')}]`}::json)`);
		this.#lines = [];
		this.#length = 0;
	}
}

/** As SQL takes them in a text. */
async function foreignKeysOf(
	tx: Database,
	tables: readonly string[]
): Promise<{ table: string; name: string }[]> {
	const { rows } = await tx.execute<{ table: string; name: string }>(sql`
		select relname as table, conname as name
		from pg_constraint join pg_class on pg_class.oid = conrelid
		where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`);
	return rows
		.filter(({ table }) => tables.includes(table))
		.map(({ table, name }) => ({ table: `public.${quote(table)}`, name: quote(name) }));
}

/** What counts up goes on after the highest number that is there. */
async function setSequences(tx: Database, table: string): Promise<void> {
	const name = `public.${quote(table)}`;
	for (const { name: column } of await columnsOf(tx, table)) {
		const { rows } = await tx.execute<{ sequence: string | null }>(
			sql`select pg_get_serial_sequence(${name}, ${column}) as sequence`
		);
		const sequence = rows[0]?.sequence;
		if (!sequence) continue;
		await tx.execute(sql`
			select setval(${sequence}::regclass, coalesce(max(${sql.identifier(column)}), 1), count(*) > 0)
			from ${sql.raw(name)}`);
	}
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

const damaged = () => new DatabaseError({ code: 'backup-damaged' });
