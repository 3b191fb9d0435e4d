import { scryptSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrive, Browser, openWorld, ORIGIN, PASSWORD } from '../../../../tests/support/accounts-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { secrets, userAccounts, users, userSessions } from '../schema.ts';
import { openAccounts } from './accounts.ts';
import { removePerson, setRole } from './administration.ts';
import { changeEmail } from './change-email.ts';
import { listPeople } from './people.ts';
import { endSession, endSessions, exportAccount, listSessions } from './own-account.ts';
import { LIMITS } from './rate-limits.ts';
import { ensureSecret } from './secret.ts';
import { changePassword, confirmPassword, signOut } from './session.ts';
import { signUp, signUpWay } from './sign-up.ts';
import { openSignUp } from './sign-up-setting.ts';

describe.each(databases)('accounts on $name', ({ open }) => {
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		world = await openWorld(open);
	});
	afterAll(() => world.close());
	beforeEach(() => world.empty());
	afterEach(() => vi.restoreAllMocks());

	const roles = async () =>
		Object.fromEntries((await world.db.select().from(users)).map(({ name, role }) => [name, role]));
	const person = (name: string) => ({ name, email: `${name}@example.org`.toLowerCase(), password: PASSWORD });

	test('passwords are kept as scrypt makes them, dearly and with a salt each', async () => {
		const accounts = await openAccounts(world.db, {
			origin: ORIGIN,
			secret: undefined,
			mail: undefined,
			singleSignOn: undefined
		});
		await signUp(accounts, person('Ada'), new Date());
		await openSignUp(world.db, true);
		await signUp(accounts, person('Bob'), new Date());
		const kept = (await world.db.select().from(userAccounts)).map(
			({ password }) => password?.split(':') ?? []
		);
		expect(new Set(kept.map(([salt]) => salt)).size).toBe(2);
		for (const [salt = '', key] of kept) {
			expect(salt).toMatch(/^[0-9a-f]{32}$/);
			const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
			expect(key).toBe(scryptSync(PASSWORD, salt, 64, cost).toString('hex'));
		}
		expect(await new Browser().signIn(accounts, 'ada@example.org', 'something else')).toBe(
			'credentials-wrong'
		);
		expect(await new Browser().signIn(accounts, 'ada@example.org')).toBe('done');
	});

	describe('signing up', () => {
		test('the first administrates; then it is closed until an administrator opens it, for learners', async () => {
			const { accounts, db } = world;
			expect(await signUpWay(accounts)).toBe('first');
			expect(await signUp(accounts, person('Ada'), new Date())).toBe('done');
			expect(await signUpWay(accounts)).toBe('closed');
			expect(await signUp(accounts, person('Bob'), new Date())).toBe('sign-up-closed');
			await openSignUp(db, true);
			expect(await signUpWay(accounts)).toBe('form');
			expect(await signUp(accounts, person('Bob'), new Date())).toBe('done');
			expect(await signUp(accounts, person('Bob'), new Date())).toBe('email-taken');
			expect(await roles()).toEqual({ Ada: 'administrator', Bob: 'learner' });
			await openSignUp(db, false);
			expect(await signUp(accounts, person('Cy'), new Date())).toBe('sign-up-closed');
		});

		test('two who are first at once make one administrator', async () => {
			const outcomes = await Promise.all(
				['Ada', 'Bob', 'Cy'].map((name) => signUp(world.accounts, person(name), new Date()))
			);
			expect(outcomes.toSorted()).toEqual(['done', 'sign-up-closed', 'sign-up-closed']);
			expect(Object.values(await roles())).toEqual(['administrator']);
		});

		test('instances agree on one secret, which the environment may set', async () => {
			const { db } = world;
			await db.delete(secrets);
			const made = await Promise.all([ensureSecret(db), ensureSecret(db), ensureSecret(db)]);
			expect(new Set(made).size).toBe(1);
			expect(made[0]).toMatch(/^[\w-]{43}$/);
			expect(await ensureSecret(db)).toBe(made[0]);
		});
	});

	describe('a session', () => {
		test('is a cookie that scripts cannot read, and lasts for a month', async () => {
			const { browser, viewer } = await arrive(world.accounts, 'Ada');
			expect(viewer).toMatchObject({ name: 'Ada', email: 'ada@example.org', role: 'administrator' });
			expect([...browser.attributes]).toEqual([
				[
					'versus.session_token',
					expect.objectContaining({
						httpOnly: true,
						sameSite: 'lax',
						secure: false,
						path: '/',
						maxAge: 30 * 86_400
					})
				]
			]);
			expect(await world.db.select({ ip: userSessions.ipAddress }).from(userSessions)).toEqual([{ ip: '' }]);
		});

		test('is for https alone where the site is', async () => {
			const secure = await world.open({ origin: 'https://learn.example.org' });
			const { browser } = await arrive(secure, 'Ada');
			expect(browser.attributes.get('__Secure-versus.session_token')).toMatchObject({ secure: true });
			expect(await browser.viewer(secure)).toMatchObject({ name: 'Ada' });
		});

		test('signed with another secret is none', async () => {
			const { browser } = await arrive(world.accounts, 'Ada');
			const other = await world.open({ secret: 'x'.repeat(32) });
			expect(await browser.viewer(other)).toBeUndefined();
		});

		test('is new with each sign-in: what a browser was given before is not taken over', async () => {
			const { email, browser } = await arrive(world.accounts, 'Ada');
			const planted = [...browser.jar];
			await signOut(world.accounts, browser.headers, { set: () => undefined });
			const victim = new Browser();
			for (const [name, value] of planted) victim.jar.set(name, value);
			expect(await victim.viewer(world.accounts)).toBeUndefined();
			expect(await victim.signIn(world.accounts, email)).toBe('done');
			expect([...victim.jar]).not.toEqual(planted);
			expect(await browser.viewer(world.accounts)).toBeUndefined();
		});

		test('is prolonged once a day, and ends unused', async () => {
			const { browser } = await arrive(world.accounts, 'Ada');
			const expiry = async () => (await world.db.select().from(userSessions))[0]?.expiresAt.valueOf() ?? 0;
			const first = await expiry();
			await browser.viewer(world.accounts);
			expect(await expiry()).toBe(first);
			const old = new Date(Date.now() + 10 * 86_400_000);
			await world.db.update(userSessions).set({ expiresAt: old });
			expect(await browser.viewer(world.accounts)).toBeDefined();
			expect(await expiry()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
			await world.db.update(userSessions).set({ expiresAt: new Date(Date.now() - 1000) });
			expect(await browser.viewer(world.accounts)).toBeUndefined();
		});

		test('can be ended: this one, another of one’s own, or all; never another’s', async () => {
			const { accounts, db } = world;
			const { browser, viewer, email } = await arrive(accounts, 'Ada');
			const phone = new Browser();
			await phone.signIn(accounts, email);
			const elsewhere = await phone.viewer(accounts);
			expect(await listSessions(db, viewer.id, new Date())).toHaveLength(2);
			await endSession(db, 'somebody else', elsewhere?.session ?? '');
			expect(await phone.viewer(accounts)).toBeDefined();
			await endSession(db, viewer.id, elsewhere?.session ?? '');
			expect(await phone.viewer(accounts)).toBeUndefined();
			await phone.signIn(accounts, email);
			await endSessions(db, viewer.id);
			expect(await phone.viewer(accounts)).toBeUndefined();
			expect(await browser.viewer(accounts)).toBeUndefined();
			await browser.signIn(accounts, email);
			await signOut(accounts, browser.headers, browser.cookies);
			expect(browser.jar.size).toBe(0);
		});
	});

	describe('signing in', () => {
		test('says the same of a wrong password and of somebody unknown', async () => {
			const { email } = await arrive(world.accounts, 'Ada');
			const browser = new Browser();
			expect(await browser.signIn(world.accounts, email, 'something else')).toBe('credentials-wrong');
			expect(await browser.signIn(world.accounts, 'bob@example.org', 'something else')).toBe(
				'credentials-wrong'
			);
			expect(browser.jar.size).toBe(0);
		});

		test('ends for a while after many wrong passwords for one address, from wherever', async () => {
			const { accounts } = world;
			const { email } = await arrive(accounts, 'Ada');
			const now = new Date();
			const { most, seconds } = LIMITS.signInOf;
			for (let turn = 0; turn < most; turn++)
				expect(await new Browser(`192.0.2.${turn}`).signIn(accounts, email, 'wrong', now)).toBe(
					'credentials-wrong'
				);
			const browser = new Browser('198.51.100.1');
			expect(await browser.signIn(accounts, email, PASSWORD, now)).toBe('too-many-tries');
			const later = new Date(now.valueOf() + seconds * 1000);
			expect(await browser.signIn(accounts, email, PASSWORD, later)).toBe('done');
		});

		test('with the right password counts for nothing', async () => {
			const { email } = await arrive(world.accounts, 'Ada');
			const browser = new Browser();
			for (let turn = 0; turn <= LIMITS.signInOf.most; turn++)
				expect(await browser.signIn(world.accounts, email)).toBe('done');
		});

		test('logs nobody’s address', async () => {
			const lines: string[] = [];
			for (const name of ['log', 'error', 'warn', 'info'] as const)
				vi.spyOn(console, name).mockImplementation((...texts) => void lines.push(texts.join(' ')));
			const { email } = await arrive(world.accounts, 'Ada');
			await new Browser().signIn(world.accounts, email, 'something else');
			await new Browser().signIn(world.accounts, 'bob@example.org', 'something else');
			await changeEmail(world.accounts, { id: 'nobody', name: 'x', email: 'y' }, email, new Date());
			expect(lines.join('\n')).not.toMatch(/example\.org|something else/);
		});
	});

	describe('one’s own account', () => {
		test('the password changes with the old one, and other browsers are signed out', async () => {
			const { accounts } = world;
			const { browser, viewer, email } = await arrive(accounts, 'Ada');
			const phone = new Browser();
			await phone.signIn(accounts, email);
			const change = (current: string) =>
				changePassword(
					accounts,
					viewer,
					{ current, password: 'five loud geese' },
					browser.headers,
					browser.cookies,
					new Date()
				);
			expect(await change('wrong')).toBe('password-wrong');
			expect(await change(PASSWORD)).toBe('done');
			expect(await browser.viewer(accounts)).toBeDefined();
			expect(await phone.viewer(accounts)).toBeUndefined();
			expect(await phone.signIn(accounts, email)).toBe('credentials-wrong');
			expect(await phone.signIn(accounts, email, 'five loud geese')).toBe('done');
		});

		test('guessing the password of somebody who forgot to sign out ends too', async () => {
			const { browser, viewer } = await arrive(world.accounts, 'Ada');
			const confirm = (password: string) =>
				confirmPassword(world.accounts, viewer, password, browser.headers, new Date());
			expect(await confirm(PASSWORD)).toBe('done');
			for (let turn = 0; turn < LIMITS.confirm.most; turn++)
				expect(await confirm('no')).toBe('password-wrong');
			expect(await confirm(PASSWORD)).toBe('too-many-tries');
		});

		test('the address changes to one that nobody has, and is unproven', async () => {
			const { accounts, db } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			await signUp(accounts, person('Bob'), new Date());
			await db.update(users).set({ emailVerified: true });
			expect(await changeEmail(accounts, viewer, 'bob@example.org', new Date())).toBe('email-taken');
			expect(await changeEmail(accounts, viewer, 'ada@example.com', new Date())).toBe('done');
			expect(await db.select().from(users).where(eq(users.id, viewer.id))).toMatchObject([
				{ email: 'ada@example.com', emailVerified: false }
			]);
		});

		test('can be taken along whole, without its secrets', async () => {
			const { viewer, browser } = await arrive(world.accounts, 'Ada');
			const content = await exportAccount(world.db, viewer.id);
			expect(content).toMatchObject({
				account: { name: 'Ada', email: 'ada@example.org', role: 'administrator' },
				signIns: [{ provider: 'credential' }],
				sessions: [{ userAgent: expect.stringContaining('Firefox') }],
				invitations: []
			});
			const token = browser.jar.get('versus.session_token')?.split('.')[0] ?? '';
			expect(token.length).toBeGreaterThan(20);
			expect(JSON.stringify(content)).not.toContain(token);
			expect(JSON.stringify(content)).not.toMatch(/password|token/i);
		});
	});

	describe('people', () => {
		test('are found by name or address, letter for letter', async () => {
			const { accounts, db } = world;
			await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			await signUp(accounts, { ...person('100% Bob'), email: 'bob_b@example.org' }, new Date());
			const names = async (text: string) =>
				(await listPeople(db, { text, page: 1 })).people.map(({ name }) => name);
			expect(await names('')).toEqual(['100% Bob', 'Ada']);
			expect(await names('ADA')).toEqual(['Ada']);
			expect(await names('%')).toEqual(['100% Bob']);
			expect(await names('b_b')).toEqual(['100% Bob']);
			expect(await names('b\\')).toEqual([]);
			expect(await listPeople(db, { text: '', page: 2 })).toEqual({ people: [], total: 2 });
		});

		test('a role holds at once', async () => {
			const { accounts, db } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			const bob = await arrive(accounts, 'Bob');
			expect(await setRole(db, bob.viewer.id, 'administrator', new Date())).toBe('done');
			expect(await bob.browser.viewer(accounts)).toMatchObject({ role: 'administrator' });
			expect(await setRole(db, viewer.id, 'learner', new Date())).toBe('done');
			expect(await setRole(db, 'nobody', 'learner', new Date())).toBe('person-gone');
		});

		test('there is always an administrator, whatever happens at once', async () => {
			const { accounts, db } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			const bob = await arrive(accounts, 'Bob');
			expect(await setRole(db, viewer.id, 'learner', new Date())).toBe('last-administrator');
			expect(await removePerson(db, viewer.id)).toBe('last-administrator');
			await setRole(db, bob.viewer.id, 'administrator', new Date());
			const outcomes = await Promise.all([
				setRole(db, viewer.id, 'learner', new Date()),
				removePerson(db, bob.viewer.id)
			]);
			expect(outcomes.toSorted()).toEqual(['done', 'last-administrator']);
			expect(Object.values(await roles())).toContain('administrator');
		});

		test('who is removed is signed out and gone; the last to leave leaves the site as it began', async () => {
			const { accounts, db } = world;
			const { viewer, browser } = await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			const bob = await arrive(accounts, 'Bob');
			expect(await removePerson(db, bob.viewer.id)).toBe('done');
			expect(await bob.browser.viewer(accounts)).toBeUndefined();
			expect(await removePerson(db, bob.viewer.id)).toBe('person-gone');
			expect(await removePerson(db, viewer.id)).toBe('done');
			expect(await browser.viewer(accounts)).toBeUndefined();
			expect(await db.select().from(userSessions)).toEqual([]);
			expect(await signUpWay(accounts)).toBe('first');
		});
	});
});
