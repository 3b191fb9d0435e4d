import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrive, Browser, openWorld, ORIGIN, PASSWORD } from '../../../../tests/support/accounts-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { linkIn, MailBox } from '../../../../tests/support/mail-box.ts';
import { userAccounts, verifications } from '../schema.ts';
import {
	findReset,
	forgetResets,
	HANDED_LINK_LASTS,
	mailReset,
	makeResetLink,
	setNewPassword
} from './new-password.ts';

const NEW = 'five loud geese';
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const hence = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe.each(databases)('a new password on $name', ({ open }) => {
	let box: MailBox;
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		box = await MailBox.begin();
		world = await openWorld(open, { mail: { url: box.url, from: 'Versus <versus@example.org>' } });
	});
	afterAll(async () => {
		await world.close();
		await box.end();
	});
	beforeEach(() => {
		box.isFull = false;
		box.received.length = 0;
		return world.empty();
	});
	afterEach(() => vi.restoreAllMocks());

	/** Ada, and the secret of a link that was mailed to her. */
	async function forgetful() {
		const ada = await arrive(world.accounts, 'Ada');
		mailReset(world.accounts, ada.email);
		const link = linkIn(await box.letterTo(ada.email));
		expect(link.startsWith(`${ORIGIN}/account/reset/`)).toBe(true);
		return { ...ada, token: tokenOf(link) };
	}
	const reset = (token: string, now = new Date()) => setNewPassword(world.accounts, token, NEW, now);

	test('a mailed link sets a password once, and signs out everywhere', async () => {
		const { accounts } = world;
		const { token, browser, email, viewer } = await forgetful();
		expect(await findReset(accounts, token, new Date())).toEqual({ id: viewer.id, email, name: 'Ada' });
		const outcomes = await Promise.all([reset(token), reset(token)]);
		expect(outcomes.toSorted()).toEqual(['done', 'link-spent']);
		expect(await browser.viewer(accounts)).toBeUndefined();
		expect(await browser.signIn(accounts, email, PASSWORD)).toBe('credentials-wrong');
		expect(await browser.signIn(accounts, email, NEW)).toBe('done');
		expect(await findReset(accounts, token, new Date())).toBeUndefined();
	});

	test('a link ends after an hour, or with another password', async () => {
		const { accounts } = world;
		const { token, viewer } = await forgetful();
		expect(await findReset(accounts, token, hence(0.9))).toBeDefined();
		expect(await findReset(accounts, token, hence(1.1))).toBeUndefined();
		expect(await reset(token, hence(1.1))).toBe('link-spent');
		await forgetResets(accounts, viewer.id);
		expect(await reset(token)).toBe('link-spent');
		expect(await findReset(accounts, 'x'.repeat(24), new Date())).toBeUndefined();
	});

	test('nobody is told who has an account: the answer does not wait for what it comes to', async () => {
		const { accounts } = world;
		const { email } = await arrive(accounts, 'Ada');
		expect(mailReset(accounts, email)).toBe(mailReset(accounts, 'bob@example.org'));
		await accounts.settle();
		expect(box.received.map(({ to }) => to)).toEqual([[email]]);
	});

	test('who comes by single sign-on alone gets no password by mail', async () => {
		const { accounts, db } = world;
		const { email } = await arrive(accounts, 'Ada');
		await db.update(userAccounts).set({ providerId: 'oidc', password: null });
		mailReset(accounts, email);
		await accounts.settle();
		expect(box.received).toEqual([]);
	});

	test('a mail server that fails is logged, without the address', async () => {
		const lines: string[] = [];
		vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
		const { email } = await arrive(world.accounts, 'Ada');
		box.isFull = true;
		mailReset(world.accounts, email);
		await world.accounts.settle();
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error' });
		expect(lines[0]).not.toContain(email);
	});

	describe('a link of the administrator’s', () => {
		test('works for a day, once', async () => {
			const { accounts } = world;
			const { viewer, email } = await arrive(accounts, 'Ada');
			const link = await makeResetLink(accounts, viewer.id, new Date());
			const token = tokenOf(link ?? '');
			expect(link).toBe(`${ORIGIN}/account/reset/${token}`);
			expect(await findReset(accounts, token, hence(HANDED_LINK_LASTS - 0.1))).toBeDefined();
			expect(await findReset(accounts, token, hence(HANDED_LINK_LASTS + 0.1))).toBeUndefined();
			expect(await reset(token)).toBe('done');
			expect(await reset(token)).toBe('link-spent');
			expect(await new Browser().signIn(accounts, email, NEW)).toBe('done');
			expect(await makeResetLink(accounts, 'nobody', new Date())).toBeUndefined();
		});

		test('is of no use to who reads the database', async () => {
			const { accounts, db } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			const token = tokenOf((await makeResetLink(accounts, viewer.id, new Date())) ?? '');
			expect(JSON.stringify(await db.select().from(verifications))).not.toContain(token);
		});
	});
});
