import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

export interface Column {
	readonly name: string;
	/** As SQL writes it, such as `timestamp with time zone`. */
	readonly type: string;
}

/** The columns of a table that hold values of their own: not those that are computed from others. */
export async function columnsOf(tx: Database, table: string): Promise<Column[]> {
	const { rows } = await tx.execute<{ name: string; type: string }>(sql`
		select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
		where attrelid = ${`public.${quote(table)}`}::regclass
			and attnum > 0 and not attisdropped and attgenerated = ''
		order by attnum`);
	return rows.map(({ name, type }) => ({ name, type }));
}

/** A name as SQL takes it in a text. */
export function quote(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
