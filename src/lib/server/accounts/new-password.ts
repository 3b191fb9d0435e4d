import { randomBytes } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { eq } from 'drizzle-orm';
import { users, verifications } from '../schema.ts';
import { resetAddress, type Accounts } from './accounts.ts';

/** Hours for which a link that an administrator hands over sets a new password. */
export const HANDED_LINK_LASTS = 24;

/** As better-auth names what it waits for. */
const identifierOf = (token: string) => `reset-password:${token}`;

/** Mails a link, if there is such a person: in the background, so that the answer and its time are always the same. */
export function mailReset({ auth, mailer, background }: Accounts, email: string): void {
	if (mailer) background(auth.api.requestPasswordReset({ body: { email } }));
}

/** @returns the link, to be handed over; undefined where there is no such person */
export async function makeResetLink(
	{ db, auth, origin }: Accounts,
	user: string,
	now: Date
): Promise<string | undefined> {
	const [found] = await db.select({ id: users.id }).from(users).where(eq(users.id, user));
	if (!found) return undefined;
	const token = randomBytes(32).toString('base64url');
	const { internalAdapter } = await auth.$context;
	await internalAdapter.createVerificationValue({
		identifier: identifierOf(token),
		value: user,
		expiresAt: new Date(now.valueOf() + HANDED_LINK_LASTS * 3_600_000)
	});
	return resetAddress(origin, token);
}

/** Whose password a link sets; undefined where it is of no use any more. */
export async function findReset(
	{ db, auth }: Accounts,
	token: string,
	now: Date
): Promise<{ id: string; email: string; name: string } | undefined> {
	const { internalAdapter } = await auth.$context;
	const waiting = await internalAdapter.findVerificationValue(identifierOf(token));
	if (!waiting || waiting.expiresAt <= now) return undefined;
	const [user] = await db
		.select({ id: users.id, email: users.email, name: users.name })
		.from(users)
		.where(eq(users.id, waiting.value));
	return user;
}

/** Sets the password that a link allows to set, once, and signs out everywhere. */
export async function setNewPassword(
	accounts: Accounts,
	token: string,
	password: string,
	now: Date
): Promise<'done' | 'link-spent'> {
	const user = await findReset(accounts, token, now);
	if (!user) return 'link-spent';
	try {
		await accounts.auth.api.resetPassword({ body: { newPassword: password, token } });
	} catch (error) {
		if (error instanceof APIError) return 'link-spent';
		throw error;
	}
	await forgetResets(accounts, user.id);
	return 'done';
}

/** A password that is new is not to be set anew by an earlier link. */
export async function forgetResets({ db }: Pick<Accounts, 'db'>, user: string): Promise<void> {
	await db.delete(verifications).where(eq(verifications.value, user));
}
