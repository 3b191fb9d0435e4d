import { APIError } from 'better-auth/api';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { eq, lt } from 'drizzle-orm';
import type { Cookies } from '@sveltejs/kit';
import type { Role } from '../../accounts/role.ts';
import type { Database } from '../database.ts';
import { invitations, users, userSessions, verifications } from '../schema.ts';
import type { Accounts } from './accounts.ts';
import { giveBack, LIMITS, sweepRateLimits, takeTurn, type Limit } from './rate-limits.ts';

/** Who is signed in. */
export interface Viewer {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: Role;
	/** Of this browser. */
	readonly session: string;
}

/** Whom a request comes from. */
export interface Client {
	readonly headers: Headers;
	/** Of the network, as rate-limits.ts has it. */
	readonly address: string;
}

type SetCookies = Pick<Cookies, 'set'>;

/** @returns undefined where nobody is signed in; prolongs the session where that is due */
export async function findViewer(
	{ db, auth }: Accounts,
	headers: Headers,
	cookies: SetCookies
): Promise<Viewer | undefined> {
	// Of most visitors nothing is asked.
	if (!headers.get('cookie')?.includes('versus.session_token')) return undefined;
	const { response, headers: set } = await auth.api.getSession({ headers, returnHeaders: true });
	carryCookies(set, cookies);
	if (!response) return undefined;
	const { user, session } = response;
	// As it is now: better-auth knows a role as a text.
	const [row] = await db.select({ role: users.role }).from(users).where(eq(users.id, user.id));
	return row && { id: user.id, name: user.name, email: user.email, role: row.role, session: session.id };
}

export type SignInOutcome = 'done' | 'credentials-wrong' | 'too-many-tries';

/** Begins a session with a token of its own, whatever cookie the browser had before. */
export async function signIn(
	{ db, auth }: Accounts,
	credentials: { readonly email: string; readonly password: string },
	client: Client,
	cookies: SetCookies,
	now: Date
): Promise<SignInOutcome> {
	const turns = [
		[LIMITS.signInOf, credentials.email],
		[LIMITS.signInFrom, client.address]
	] as const;
	for (const [limit, whom] of turns) if (!(await takeTurn(db, limit, whom, now))) return 'too-many-tries';
	try {
		const { headers } = await auth.api.signInEmail({
			body: credentials,
			headers: client.headers,
			returnHeaders: true
		});
		carryCookies(headers, cookies);
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return 'credentials-wrong';
		throw error;
	}
	for (const [limit, whom] of turns) await giveBack(db, limit, whom);
	await sweep(db, now);
	return 'done';
}

export async function signOut({ auth }: Accounts, headers: Headers, cookies: SetCookies): Promise<void> {
	const { headers: set } = await auth.api.signOut({ headers, returnHeaders: true });
	carryCookies(set, cookies);
}

export type ConfirmOutcome = 'done' | 'password-wrong' | 'too-many-tries';

/** Has somebody who is signed in say their password again. */
export function confirmPassword(
	accounts: Accounts,
	viewer: Viewer,
	password: string,
	headers: Headers,
	now: Date
): Promise<ConfirmOutcome> {
	return confirming(accounts.db, viewer, now, () =>
		accounts.auth.api.verifyPassword({ body: { password }, headers })
	);
}

/** Sets another password, and signs out all other browsers. */
export function changePassword(
	accounts: Accounts,
	viewer: Viewer,
	change: { readonly current: string; readonly password: string },
	headers: Headers,
	cookies: SetCookies,
	now: Date
): Promise<ConfirmOutcome> {
	return confirming(accounts.db, viewer, now, async () => {
		const { headers: set } = await accounts.auth.api.changePassword({
			body: { currentPassword: change.current, newPassword: change.password, revokeOtherSessions: true },
			headers,
			returnHeaders: true
		});
		carryCookies(set, cookies);
	});
}

async function confirming(
	db: Database,
	viewer: Viewer,
	now: Date,
	attempt: () => Promise<unknown>
): Promise<ConfirmOutcome> {
	const limit: Limit = LIMITS.confirm;
	if (!(await takeTurn(db, limit, viewer.id, now))) return 'too-many-tries';
	try {
		await attempt();
	} catch (error) {
		if (error instanceof APIError && error.statusCode < 500) return 'password-wrong';
		throw error;
	}
	await giveBack(db, limit, viewer.id);
	return 'done';
}

/** Hands on the cookies that better-auth sets. */
export function carryCookies(from: Headers, cookies: SetCookies): void {
	const header = from.get('set-cookie');
	if (!header) return;
	for (const [name, attributes] of parseSetCookieHeader(header))
		cookies.set(name, attributes.value, {
			...toCookieOptions(attributes),
			path: attributes.path ?? '/',
			// Where better-auth says nothing of it, the address is not an https one.
			secure: attributes.secure ?? false
		});
}

/** Deletes what has run out. */
async function sweep(db: Database, now: Date): Promise<void> {
	await db.delete(userSessions).where(lt(userSessions.expiresAt, now));
	await db.delete(verifications).where(lt(verifications.expiresAt, now));
	await db.delete(invitations).where(lt(invitations.expiresAt, now));
	await sweepRateLimits(db, now);
}
