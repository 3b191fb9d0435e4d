import { sql } from 'drizzle-orm';
import type { Database } from '../../src/lib/server/database.ts';

/** An answer that the site said was saved. */
export interface Acknowledged {
	readonly attempt: string;
	readonly place: number;
	readonly key: string;
	readonly score: number;
}

/** What is in the database against what was acknowledged. All but `kept` have to be 0. */
export async function checkKept(db: Database, acknowledged: readonly Acknowledged[]) {
	const { rows } = await db.execute<{ attempt_id: string; key: string; place: number; score: number }>(
		sql`select attempt_id, key, place, score from answers`
	);
	const kept = new Map<string, (typeof rows)[number]>();
	let twice = 0;
	for (const row of rows) {
		const name = `${row.attempt_id} ${row.key}`;
		if (kept.has(name)) twice++;
		kept.set(name, row);
	}
	let lost = 0;
	let wrong = 0;
	for (const { attempt, key, place, score } of acknowledged) {
		const row = kept.get(`${attempt} ${key}`);
		if (!row) lost++;
		else if (row.place !== place || row.score !== score) wrong++;
	}
	return { kept: rows.length, lost, wrong, twice };
}
