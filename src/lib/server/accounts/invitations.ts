import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Role } from '../../accounts/role.ts';
import { tellOfError, log } from '../log.ts';
import { invitations, users } from '../schema.ts';
import type { Accounts } from './accounts.ts';
import { alreadyLetter, invitationLetter, signUpLetter } from './letters.ts';
import { insertPerson } from './sign-up.ts';

/** Days for which a link can be followed. */
export const INVITATION_LASTS = 7;

export interface Invitation {
	readonly id: string;
	readonly email: string;
	readonly role: Role;
	readonly expiresAt: Date;
}

const columns = {
	id: invitations.id,
	email: invitations.email,
	role: invitations.role,
	expiresAt: invitations.expiresAt
};

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export type InviteOutcome =
	| { readonly kind: 'mailed' }
	/** To be handed over; `hasFailed` where the mail server did not take the letter. */
	| { readonly kind: 'link'; readonly link: string; readonly hasFailed: boolean }
	| { readonly kind: 'email-taken' };

/** Invites somebody, with a link that works once. One who was invited before gets a new link, and the old one ends. */
export async function invite(
	{ db, mailer, origin }: Accounts,
	{ email, role }: Pick<Invitation, 'email' | 'role'>,
	by: { readonly id: string; readonly name: string },
	now: Date
): Promise<InviteOutcome> {
	const taken = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
	if (taken.length > 0) return { kind: 'email-taken' };
	const { token, row } = newInvitation(email, role, by.id, now);
	const values = { ...row, isMailed: mailer !== undefined };
	await db.insert(invitations).values(values).onConflictDoUpdate({ target: invitations.email, set: values });
	const link = addressOf(origin, token);
	if (!mailer) return { kind: 'link', link, hasFailed: false };
	try {
		await mailer.send(invitationLetter(email, by.name, link, INVITATION_LASTS));
		return { kind: 'mailed' };
	} catch (error) {
		log('error', 'mail failed', { error: tellOfError(error) });
		// Who follows a link that was handed over has shown nothing of the address.
		await db.update(invitations).set({ isMailed: false }).where(eq(invitations.email, email));
		return { kind: 'link', link, hasFailed: true };
	}
}

/**
 * Mails a link to make a learner's account with, or to somebody who has an account that they have. To be run in the
 * background: whoever asked must not see which it was.
 */
export async function mailSignUp(
	{ db, mailer, origin }: Pick<Accounts, 'db' | 'mailer' | 'origin'>,
	email: string,
	now: Date
): Promise<void> {
	if (!mailer) return;
	const [user] = await db.select().from(users).where(eq(users.email, email));
	if (user) return mailer.send(alreadyLetter(user, origin));
	const { token, row } = newInvitation(email, 'learner', null, now);
	const values = { ...row, isMailed: true };
	const [sent] = await db
		.insert(invitations)
		.values(values)
		// A trainer's invitation that still holds is not to be undone by whoever enters their address.
		.onConflictDoUpdate({
			target: invitations.email,
			set: values,
			setWhere: or(isNull(invitations.invitedBy), lte(invitations.expiresAt, now))
		})
		.returning({ id: invitations.id });
	if (sent) await mailer.send(signUpLetter(email, addressOf(origin, token), INVITATION_LASTS));
}

/** What a link invites to; undefined where it is of no use any more. */
export async function findInvitation(
	{ db }: Pick<Accounts, 'db'>,
	token: string,
	now: Date
): Promise<Invitation | undefined> {
	const [found] = await db
		.select(columns)
		.from(invitations)
		.where(and(eq(invitations.tokenHash, hashOf(token)), gt(invitations.expiresAt, now)));
	return found;
}

export type AcceptOutcome =
	{ readonly kind: 'done'; readonly email: string } | { readonly kind: 'link-spent' | 'email-taken' };

/** Makes the account that a link invites to. Of two who follow it at once, one succeeds. */
export async function acceptInvitation(
	{ db, hasher }: Pick<Accounts, 'db' | 'hasher'>,
	token: string,
	{ name, password }: { readonly name: string; readonly password: string },
	now: Date
): Promise<AcceptOutcome> {
	const passwordHash = await hasher.hash(password);
	return db.transaction(async (tx): Promise<AcceptOutcome> => {
		const [invitation] = await tx
			.delete(invitations)
			.where(and(eq(invitations.tokenHash, hashOf(token)), gt(invitations.expiresAt, now)))
			.returning();
		if (!invitation) return { kind: 'link-spent' };
		const { email, role, isMailed } = invitation;
		const id = await insertPerson(tx, { name, email, role, passwordHash, emailVerified: isMailed }, now);
		// The invitation is of no more use in either case.
		return id === undefined ? { kind: 'email-taken' } : { kind: 'done', email };
	});
}

/** Those that can still be accepted and that somebody sent, the newest first. */
export async function listInvitations({ db }: Pick<Accounts, 'db'>, now: Date): Promise<Invitation[]> {
	return db
		.select(columns)
		.from(invitations)
		.where(and(gt(invitations.expiresAt, now), isNotNull(invitations.invitedBy)))
		.orderBy(desc(invitations.createdAt));
}

export async function withdrawInvitation({ db }: Pick<Accounts, 'db'>, id: string): Promise<void> {
	await db.delete(invitations).where(eq(invitations.id, id));
}

function newInvitation(email: string, role: Role, invitedBy: string | null, now: Date) {
	const token = randomBytes(32).toString('base64url');
	const expiresAt = new Date(now.valueOf() + INVITATION_LASTS * 86_400_000);
	const id = randomBytes(16).toString('base64url');
	return { token, row: { id, email, role, tokenHash: hashOf(token), invitedBy, createdAt: now, expiresAt } };
}

const addressOf = (origin: string, token: string) => `${origin}/account/invitation/${token}`;
