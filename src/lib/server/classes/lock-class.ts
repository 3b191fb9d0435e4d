import { eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { classes } from '../schema.ts';

export type ClassRow = typeof classes.$inferSelect;

/**
 * Until the transaction ends, nobody else changes who is in the class: what is counted or looked up stays so.
 * @returns undefined for a class that is gone
 */
export async function lockClass(tx: Database, classId: string): Promise<ClassRow | undefined> {
	const [row] = await tx.select().from(classes).where(eq(classes.id, classId)).for('update');
	return row;
}
