import type { Database } from '../database.ts';
import { tellOfError, log } from '../log.ts';
import { createAuth, type Auth, type AuthParts } from './auth.ts';
import type { AccountsOptions } from './configuration.ts';
import { resetLetter } from './letters.ts';
import { openMailer, type Mailer } from './mailer.ts';
import { ensureSecret } from './secret.ts';
import { createSingleSignOn, type SingleSignOn } from './single-sign-on.ts';
import { scrypt, type PasswordHasher } from './password-hasher.ts';
import { hasPassword } from './own-account.ts';

/** What accounts need open. */
export interface Accounts {
	readonly db: Database;
	readonly auth: Auth;
	/** The address that people open. */
	readonly origin: string;
	readonly hasher: PasswordHasher;
	/** Undefined where links are shown to be copied. */
	readonly mailer: Mailer | undefined;
	/** Made when it is first asked for; undefined where there is none. */
	readonly singleSignOn: { readonly name: string; open(): SingleSignOn } | undefined;
	/** Takes over what nobody waits for; what becomes of it is logged. */
	background(work: Promise<unknown>): void;
	/** Once nothing is under way in the background. */
	settle(): Promise<void>;
	close(): Promise<void>;
}

/**
 * Opens accounts on a database that is up to date.
 * @param hasher another one than the site's, which takes its time as it should, for tests
 */
export async function openAccounts(
	db: Database,
	options: AccountsOptions,
	hasher: PasswordHasher = scrypt
): Promise<Accounts> {
	const { origin, singleSignOn } = options;
	const secret = options.secret ?? (await ensureSecret(db));
	const mailer = options.mail && openMailer(options.mail.url, options.mail.from);
	const under = new Set<Promise<void>>();
	const background = (work: Promise<unknown>) => {
		const task = work
			.catch((error: unknown) => log('error', 'background task failed', { error: tellOfError(error) }))
			.then(() => void under.delete(task));
		under.add(task);
	};
	const settle = async () => {
		while (under.size > 0) await Promise.all(under);
	};
	const parts: AuthParts = {
		db,
		secret,
		origin,
		hasher,
		background,
		async sendReset(user, token) {
			// Somebody who comes by single sign-on alone gets no second way in by asking for it.
			if (mailer && (await hasPassword(db, user.id)))
				await mailer.send(resetLetter(user, resetAddress(origin, token)));
		}
	};
	let opened: SingleSignOn | undefined;
	return {
		db,
		auth: createAuth(parts),
		origin,
		hasher,
		mailer,
		singleSignOn: singleSignOn && {
			name: singleSignOn.name,
			open: () => (opened ??= createSingleSignOn(parts, singleSignOn))
		},
		background,
		settle,
		async close() {
			await settle();
			mailer?.close();
		}
	};
}

/** Where a link for a new password leads. */
export const resetAddress = (origin: string, token: string) => `${origin}/account/reset/${token}`;
