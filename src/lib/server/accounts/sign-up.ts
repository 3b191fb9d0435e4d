import { randomBytes } from 'node:crypto';
import type { Role } from '../../accounts/role.ts';
import type { Database } from '../database.ts';
import { userAccounts, users } from '../schema.ts';
import type { Accounts } from './accounts.ts';
import { hasAdministrator, lockAdministration, type Transaction } from './administration.ts';
import { isSignUpOpen } from './sign-up-setting.ts';

export interface NewPerson {
	readonly name: string;
	/** In lower case. */
	readonly email: string;
	readonly password: string;
}

/**
 * How one gets an account: as the first, by asking for a link that is mailed, by filling in a form, or by invitation
 * only.
 */
export type SignUpWay = 'first' | 'mail' | 'form' | 'closed';

export async function signUpWay({ db, mailer }: Pick<Accounts, 'db' | 'mailer'>): Promise<SignUpWay> {
	if (!(await hasAdministrator(db))) return 'first';
	if (!(await isSignUpOpen(db))) return 'closed';
	return mailer ? 'mail' : 'form';
}

/** `sign-up-closed`: by now, or somebody else was the first. */
export type SignUpOutcome = 'done' | 'sign-up-closed' | 'email-taken';

/** Makes an account with a password: the first administrates, those after it learn. */
export async function signUp(
	{ db, mailer, hasher }: Pick<Accounts, 'db' | 'mailer' | 'hasher'>,
	person: NewPerson,
	now: Date
): Promise<SignUpOutcome> {
	// Before the transaction, since it is meant to take its time.
	const passwordHash = await hasher.hash(person.password);
	return db.transaction(async (tx) => {
		await lockAdministration(tx);
		const isFirst = !(await hasAdministrator(tx));
		if (!isFirst && (mailer || !(await isSignUpOpen(tx)))) return 'sign-up-closed';
		const role = isFirst ? 'administrator' : 'learner';
		const id = await insertPerson(tx, { ...person, role, passwordHash, emailVerified: false }, now);
		return id === undefined ? 'email-taken' : 'done';
	});
}

interface Row extends Omit<NewPerson, 'password'> {
	readonly passwordHash: string;
	readonly role: Role;
	readonly emailVerified: boolean;
}

/** @returns the id, or undefined where the address has an account */
export async function insertPerson(
	tx: Transaction | Database,
	{ passwordHash, ...person }: Row,
	now: Date
): Promise<string | undefined> {
	const made = { createdAt: now, updatedAt: now };
	const id = randomBytes(16).toString('base64url');
	const [user] = await tx
		.insert(users)
		.values({ id, ...person, ...made })
		.onConflictDoNothing({ target: users.email })
		.returning({ id: users.id });
	if (!user) return undefined;
	// As better-auth looks for it.
	const credential = { providerId: 'credential', accountId: id, password: passwordHash };
	await tx
		.insert(userAccounts)
		.values({ id: randomBytes(16).toString('base64url'), userId: id, ...credential, ...made });
	return id;
}
