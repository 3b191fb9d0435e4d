import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrive, Browser, openWorld, ORIGIN, PASSWORD } from '../../../../tests/support/accounts-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { linkIn, MailBox } from '../../../../tests/support/mail-box.ts';
import { invitations, users } from '../schema.ts';
import { removePerson } from './administration.ts';
import {
	acceptInvitation,
	findInvitation,
	INVITATION_LASTS,
	invite,
	listInvitations,
	mailSignUp,
	withdrawInvitation
} from './invitations.ts';
import { openSignUp } from './sign-up-setting.ts';
import { signUp, signUpWay } from './sign-up.ts';

const TINA = { email: 'tina@example.org', role: 'trainer' } as const;
const ANSWER = { name: 'Tina', password: PASSWORD };
const NOW = new Date('2026-05-01T10:00:00Z');
const LATE = new Date(NOW.valueOf() + INVITATION_LASTS * 86_400_000);
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);

describe.each(databases)('invitations on $name', ({ open }) => {
	describe('without mail', () => {
		let world: Awaited<ReturnType<typeof openWorld>>;
		beforeAll(async () => {
			world = await openWorld(open);
		});
		afterAll(() => world.close());
		beforeEach(() => world.empty());

		/** Ada administrates, and invites Tina. @returns the link's secret */
		async function inviteTina() {
			const { viewer } = await arrive(world.accounts, 'Ada');
			const outcome = await invite(world.accounts, TINA, viewer, NOW);
			if (outcome.kind !== 'link') throw new Error(outcome.kind);
			expect(outcome.link).toMatch(new RegExp(`^${ORIGIN}/account/invitation/[\\w-]{43}$`));
			expect(outcome.hasFailed).toBe(false);
			return { token: tokenOf(outcome.link), viewer };
		}
		const accept = (token: string, now = NOW) => acceptInvitation(world.accounts, token, ANSWER, now);

		test('a link makes the account that it is for, once', async () => {
			const { accounts } = world;
			const { token } = await inviteTina();
			expect(await findInvitation(accounts, token, NOW)).toMatchObject(TINA);
			const outcomes = await Promise.all([accept(token), accept(token)]);
			expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'link-spent']);
			expect(await findInvitation(accounts, token, NOW)).toBeUndefined();
			const browser = new Browser();
			expect(await browser.signIn(accounts, TINA.email)).toBe('done');
			expect(await browser.viewer(accounts)).toMatchObject({ name: 'Tina', role: 'trainer' });
		});

		test('a link that was handed over proves no address', async () => {
			const { token } = await inviteTina();
			await accept(token);
			const rows = await world.db.select().from(users);
			expect(rows.map(({ emailVerified }) => emailVerified)).toEqual([false, false]);
		});

		test('a link ends: by time, by a newer one, by being withdrawn, and with who sent it', async () => {
			const { accounts, db } = world;
			const { token, viewer } = await inviteTina();
			expect(await findInvitation(accounts, token, LATE)).toBeUndefined();
			expect(await accept(token, LATE)).toEqual({ kind: 'link-spent' });
			const again = await invite(accounts, { ...TINA, role: 'learner' }, viewer, NOW);
			expect(await accept(token)).toEqual({ kind: 'link-spent' });
			const second = again.kind === 'link' ? tokenOf(again.link) : '';
			const [listed, ...others] = await listInvitations(accounts, NOW);
			expect(listed).toMatchObject({ email: TINA.email, role: 'learner' });
			expect(others).toEqual([]);
			await withdrawInvitation(accounts, listed?.id ?? '');
			expect(await accept(second)).toEqual({ kind: 'link-spent' });
			await invite(accounts, TINA, viewer, NOW);
			await removePerson(db, viewer.id);
			expect(await db.select().from(invitations)).toEqual([]);
		});

		test('who has an account needs no invitation', async () => {
			const { accounts, db } = world;
			const { token, viewer } = await inviteTina();
			await openSignUp(db, true);
			await signUp(accounts, { name: 'Tina', email: TINA.email, password: PASSWORD }, NOW);
			expect(await accept(token)).toEqual({ kind: 'email-taken' });
			expect(await invite(accounts, TINA, viewer, NOW)).toEqual({ kind: 'email-taken' });
		});

		test('the database alone lets nobody accept', async () => {
			const { token } = await inviteTina();
			expect(JSON.stringify(await world.db.select().from(invitations))).not.toContain(token);
		});
	});

	describe('with mail', () => {
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

		test('a link is mailed, shown to nobody else, and proves the address', async () => {
			const { accounts } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			expect(await invite(accounts, TINA, viewer, NOW)).toEqual({ kind: 'mailed' });
			const letter = await box.letterTo(TINA.email);
			expect(letter.subject).toBe('You are invited to Versus');
			expect(letter.text).toContain('Ada invites you');
			expect(await acceptInvitation(accounts, tokenOf(linkIn(letter)), ANSWER, NOW)).toEqual({
				kind: 'done',
				email: TINA.email
			});
			const rows = await world.db.select().from(users);
			expect(rows.find(({ name }) => name === 'Tina')?.emailVerified).toBe(true);
		});

		test('a link that the mail server does not take is shown instead, and proves nothing', async () => {
			vi.spyOn(console, 'error').mockImplementation(() => undefined);
			const { accounts } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			box.isFull = true;
			const outcome = await invite(accounts, TINA, viewer, NOW);
			expect(outcome).toMatchObject({ kind: 'link', hasFailed: true });
			const token = outcome.kind === 'link' ? tokenOf(outcome.link) : '';
			await acceptInvitation(accounts, token, ANSWER, NOW);
			const rows = await world.db.select().from(users);
			expect(rows.find(({ name }) => name === 'Tina')?.emailVerified).toBe(false);
		});

		test('learners sign up by mail: who has an account is told so there, and nowhere else', async () => {
			const { accounts, db } = world;
			await arrive(accounts, 'Ada');
			await openSignUp(db, true);
			expect(await signUpWay(accounts)).toBe('mail');
			const direct = { name: 'Leo', email: 'leo@example.org', password: PASSWORD };
			expect(await signUp(accounts, direct, NOW)).toBe('sign-up-closed');
			await mailSignUp(accounts, 'ada@example.org', NOW);
			expect(await box.letterTo('ada@example.org')).toMatchObject({
				subject: 'You have an account for Versus'
			});
			await mailSignUp(accounts, 'leo@example.org', NOW);
			const token = tokenOf(linkIn(await box.letterTo('leo@example.org')));
			expect(await listInvitations(accounts, NOW)).toEqual([]);
			await acceptInvitation(accounts, token, { name: 'Leo', password: PASSWORD }, NOW);
			const rows = await db.select().from(users);
			expect(rows.find(({ name }) => name === 'Leo')).toMatchObject({ role: 'learner', emailVerified: true });
		});

		test('a trainer’s invitation is not undone by whoever enters their address', async () => {
			const { accounts } = world;
			const { viewer } = await arrive(accounts, 'Ada');
			await invite(accounts, TINA, viewer, NOW);
			const token = tokenOf(linkIn(await box.letterTo(TINA.email)));
			await mailSignUp(accounts, TINA.email, NOW);
			expect(box.received).toHaveLength(1);
			expect(await findInvitation(accounts, token, NOW)).toMatchObject({ role: 'trainer' });
			await mailSignUp(accounts, TINA.email, LATE);
			expect(box.received).toHaveLength(2);
		});
	});
});
