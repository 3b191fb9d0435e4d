import { eq } from 'drizzle-orm';
import { nameKey } from '../../classes/member-name.ts';
import { planRoster, type RowFate } from '../../classes/plan-roster.ts';
import type { RosterRow } from '../../classes/roster.ts';
import type { Database } from '../database.ts';
import { members } from '../schema.ts';
import { lockClass } from './lock-class.ts';
import { hasRoomFor } from './members.ts';
import { randomId } from './random-id.ts';
import { touchClass } from './retention.ts';

/** Rows that one statement inserts: PostgreSQL takes 65,535 values in one. */
const BATCH = 1000;

/** How many rows of a roster come to what. */
export type RosterCounts = Readonly<Record<RowFate['kind'], number>>;

export function countFates(fates: readonly RowFate[]): RosterCounts {
	const counts = { new: 0, there: 0, address: 0, skipped: 0 };
	for (const { kind } of fates) counts[kind]++;
	return counts;
}

/** What would become of the rows of a sound roster. */
export async function previewRoster(
	db: Database,
	classId: string,
	rows: readonly RosterRow[]
): Promise<RowFate[]> {
	return planRoster(rows, await knownOf(db, classId));
}

export type ImportOutcome =
	{ readonly kind: 'done'; readonly counts: RosterCounts } | { readonly kind: 'class-full' };

/** Puts all rows of a sound roster into a class, or none. */
export async function importRoster(
	db: Database,
	classId: string,
	rows: readonly RosterRow[],
	now: Date
): Promise<ImportOutcome> {
	return db.transaction(async (tx): Promise<ImportOutcome> => {
		await lockClass(tx, classId);
		const fates = planRoster(rows, await knownOf(tx, classId));
		const fresh = fates.filter(({ kind }) => kind === 'new');
		if (!(await hasRoomFor(tx, classId, fresh.length))) return { kind: 'class-full' };
		for (let at = 0; at < fresh.length; at += BATCH)
			await tx.insert(members).values(
				fresh.slice(at, at + BATCH).map(({ row: { name, email } }) => ({
					id: randomId(),
					classId,
					name,
					nameKey: nameKey(name),
					email: email ?? null,
					createdAt: now
				}))
			);
		for (const fate of fates)
			if (fate.kind === 'address')
				await tx.update(members).set({ email: fate.email }).where(eq(members.id, fate.member));
		await touchClass(tx, classId, now);
		return { kind: 'done', counts: countFates(fates) };
	});
}

const knownOf = (db: Database, classId: string) =>
	db
		.select({ id: members.id, nameKey: members.nameKey, email: members.email })
		.from(members)
		.where(eq(members.classId, classId));
