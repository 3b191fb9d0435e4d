import { eq } from 'drizzle-orm';
import { users } from '../schema.ts';
import type { Accounts } from './accounts.ts';
import { emailChangedLetter } from './letters.ts';

/** Takes another address, whose owner has yet to be shown; the earlier one is told. */
export async function changeEmail(
	{ db, mailer, background }: Pick<Accounts, 'db' | 'mailer' | 'background'>,
	viewer: { readonly id: string; readonly name: string; readonly email: string },
	email: string,
	now: Date
): Promise<'done' | 'email-taken'> {
	if (email === viewer.email) return 'done';
	try {
		await db
			.update(users)
			.set({ email, emailVerified: false, updatedAt: now })
			.where(eq(users.id, viewer.id));
	} catch (error) {
		if (isTaken(error)) return 'email-taken';
		throw error;
	}
	if (mailer) background(mailer.send(emailChangedLetter(viewer)));
	return 'done';
}

/** PostgreSQL's `unique_violation`. */
function isTaken(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	return cause instanceof Error && 'code' in cause && cause.code === '23505';
}
