import { eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { settings } from '../schema.ts';

const NAME = 'learners-sign-up';

/** Whether learners may make accounts for themselves. Off unless an administrator has said so. */
export async function isSignUpOpen(db: Pick<Database, 'select'>): Promise<boolean> {
	const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, NAME));
	return row?.value === true;
}

export async function openSignUp(db: Database, isOpen: boolean): Promise<void> {
	await db
		.insert(settings)
		.values({ name: NAME, value: isOpen })
		.onConflictDoUpdate({ target: settings.name, set: { value: isOpen } });
}
