import { createHash } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { openAccounts, type Accounts } from '../../src/lib/server/accounts/accounts.ts';
import type { AccountsOptions } from '../../src/lib/server/accounts/configuration.ts';
import type { PasswordHasher } from '../../src/lib/server/accounts/password-hasher.ts';
import { findViewer, signIn, type Client, type Viewer } from '../../src/lib/server/accounts/session.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import { invitations, rateLimits, settings, users, verifications } from '../../src/lib/server/schema.ts';
import type { TestDatabase } from './databases.ts';

export const ORIGIN = 'http://localhost:3000';
export const PASSWORD = 'four quiet herons';

/** Takes no time, unlike the site's own: what is tested is who gets in, and one test that passwords are hashed well. */
const HASHER: PasswordHasher = {
	hash: async (password) => `hash of ${createHash('sha256').update(password).digest('hex')}`,
	verify: async ({ password, hash }) => hash === (await HASHER.hash(password))
};

/** Accounts on an empty database. */
export async function openWorld(openDatabase: TestDatabase['open'], options: Partial<AccountsOptions> = {}) {
	const database = await openDatabase();
	/** Another instance, which may differ in its options. */
	const open = (differing: Partial<AccountsOptions> = {}, hasher = HASHER) =>
		openAccounts(
			database.db,
			{
				origin: ORIGIN,
				secret: undefined,
				mail: undefined,
				singleSignOn: undefined,
				...options,
				...differing
			},
			hasher
		);
	const accounts = await open();
	return {
		accounts,
		open,
		db: database.db,
		/** Back to how it began; a database takes seconds to open. */
		async empty() {
			await accounts.settle();
			for (const table of [users, verifications, invitations, rateLimits, settings])
				await database.db.delete(table);
		},
		async close() {
			await accounts.close();
			await database.close();
		}
	};
}

/** A browser: its cookies, and where it is. */
export class Browser implements Client {
	readonly jar = new Map<string, string>();
	/** What the site last said of each cookie. */
	readonly attributes = new Map<string, Parameters<Cookies['set']>[2]>();
	readonly address: string;

	constructor(address = '192.0.2.1') {
		this.address = address;
	}

	get headers(): Headers {
		const cookie = [...this.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
		return new Headers({
			cookie,
			'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
		});
	}

	readonly cookies: Pick<Cookies, 'set'> = {
		set: (name, value, attributes) => {
			this.attributes.set(name, attributes);
			if (attributes.maxAge === 0 || value === '') this.jar.delete(name);
			else this.jar.set(name, value);
		}
	};

	signIn(accounts: Accounts, email: string, password = PASSWORD, now = new Date()) {
		return signIn(accounts, { email, password }, this, this.cookies, now);
	}

	viewer(accounts: Accounts): Promise<Viewer | undefined> {
		return findViewer(accounts, this.headers, this.cookies);
	}
}

/** Signs somebody up, and in on a browser of their own. */
export async function arrive(accounts: Accounts, name: string) {
	const email = `${name.toLowerCase()}@example.org`;
	const outcome = await signUp(accounts, { name, email, password: PASSWORD }, new Date());
	if (outcome !== 'done') throw new Error(outcome);
	const browser = new Browser();
	await browser.signIn(accounts, email);
	const viewer = await browser.viewer(accounts);
	if (!viewer) throw new Error('not signed in');
	return { browser, viewer, email };
}
