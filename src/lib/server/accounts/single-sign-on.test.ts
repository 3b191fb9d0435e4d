import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrive, Browser, openWorld, ORIGIN } from '../../../../tests/support/accounts-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { IdentityProvider, type Claims } from '../../../../tests/support/identity-provider.ts';
import { userAccounts, users } from '../schema.ts';
import type { Accounts } from './accounts.ts';
import { carryCookies } from './session.ts';
import { isOfDomains, PROVIDER, roleOf } from './single-sign-on.ts';

test.each<[Record<string, unknown>, string[], boolean]>([
	[{ email: 'ada@anywhere.org' }, [], true],
	[{ email: 'ada@example.org', email_verified: true }, ['example.org'], true],
	[{ email: 'ada@EXAMPLE.org', email_verified: 'true' }, ['example.com', 'example.org'], true],
	[{ email: 'ada@example.org', email_verified: false }, ['example.org'], false],
	[{ email: 'ada@example.org' }, ['example.org'], false],
	[{ email: 'ada@not-example.org', email_verified: true }, ['example.org'], false],
	[{ email: 'ada@example.org@evil.org', email_verified: true }, ['example.org'], false],
	[{ email: 'example.org', email_verified: true }, ['example.org'], false],
	[{ email_verified: true }, ['example.org'], false]
])('%j is of %j: %s', (profile, domains, isOf) => {
	expect(isOfDomains(profile, domains)).toBe(isOf);
});

const ROLES = { claim: 'groups', trainers: ['trainers'], administrators: ['it', 'hr'] };
test.each([
	[{}, 'learner'],
	[{ groups: 'trainers' }, 'trainer'],
	[{ groups: ['trainers', 'hr'] }, 'administrator'],
	[{ groups: ['trainer'] }, 'learner'],
	[{ groups: { it: true } }, 'learner']
])('%j makes a role: %s', (profile, role) => {
	expect(roleOf(profile, ROLES)).toBe(role);
	expect(roleOf(profile, undefined)).toBeUndefined();
});

describe.each(databases)('with a provider, on $name', ({ open }) => {
	let provider: IdentityProvider;
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		provider = await IdentityProvider.begin(ORIGIN);
		const { issuer, clientId, clientSecret } = provider;
		world = await openWorld(open, {
			singleSignOn: {
				...{ issuer, clientId, clientSecret, name: 'Example ID' },
				domains: ['example.org'],
				roles: ROLES
			}
		});
	});
	afterAll(async () => {
		await world.close();
		await provider.end();
	});
	beforeEach(() => world.empty());
	afterEach(() => vi.restoreAllMocks());

	/** Goes to the provider as somebody and back. @returns where the site sends them then */
	async function go(person: Claims, browser = new Browser(), isLink = false) {
		provider.person = person;
		const api = openWay(world.accounts).api;
		const asked = {
			body: { provider: PROVIDER, callbackURL: '/', errorCallbackURL: '/wrong', disableRedirect: true },
			headers: browser.headers,
			returnHeaders: true
		} as const;
		const { response, headers } = await (isLink ? api.linkSocialAccount(asked) : api.signInSocial(asked));
		carryCookies(headers, browser.cookies);
		const back = await visitProvider(response.url ?? '');
		return { back, landed: await land(back, browser), browser };
	}

	const openWay = (accounts: Accounts) => {
		if (!accounts.singleSignOn) throw new Error('none');
		return accounts.singleSignOn.open();
	};

	/** Where the site sends a browser that comes back from the provider. */
	async function land(back: string, browser: Browser): Promise<string> {
		const response = await openWay(world.accounts).handler(new Request(back, { headers: browser.headers }));
		carryCookies(response.headers, browser.cookies);
		return response.headers.get('location') ?? String(response.status);
	}

	const rows = async () =>
		(await world.db.select().from(users)).map(({ name, email, role }) => [name, email, role]);
	const ada = { sub: 'a1', name: 'Ada', email: 'Ada@example.org', email_verified: true };

	test('the first person administrates; who comes again is the same person', async () => {
		const { landed, browser } = await go({ ...ada, groups: ['none'] });
		expect(landed).toBe('/');
		expect(await browser.viewer(world.accounts)).toMatchObject({
			name: 'Ada',
			email: 'ada@example.org',
			role: 'administrator'
		});
		await go({ ...ada, email: 'lovelace@example.org' });
		expect(await rows()).toEqual([['Ada', 'ada@example.org', 'administrator']]);
	});

	test('the provider’s groups make roles, anew with each sign-in', async () => {
		await arrive(world.accounts, 'Root');
		const bob = { sub: 'b1', email: 'bob@example.org', email_verified: true };
		await go({ ...bob, groups: ['trainers'] });
		expect(await rows()).toContainEqual(['bob', 'bob@example.org', 'trainer']);
		await go({ ...bob, groups: [] });
		expect(await rows()).toContainEqual(['bob', 'bob@example.org', 'learner']);
	});

	test('others than of the domains stay out', async () => {
		const { landed, browser } = await go({ ...ada, email: 'ada@example.com' });
		expect(landed).toContain('/wrong?error=not_of_domain');
		expect(await browser.viewer(world.accounts)).toBeUndefined();
		await go(ada);
		const later = await go({ ...ada, email_verified: false });
		expect(later.landed).toContain('error=not_of_domain');
		expect(await rows()).toHaveLength(1);
	});

	test('an account that has a password is taken over by nobody, and connected by its owner', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { browser, viewer } = await arrive(world.accounts, 'Ada');
		expect((await go(ada)).landed).toContain('/wrong?error=account_not_linked');
		expect((await go(ada, browser, true)).landed).toBe('/');
		const { browser: phone } = await go({ ...ada, groups: ['it'] });
		expect(await phone.viewer(world.accounts)).toMatchObject({ id: viewer.id });
		const other = { ...ada, sub: 'b1', email: 'bob@example.org' };
		expect((await go(other, browser, true)).landed).toMatch(/\/wrong\?error=/);
	});

	test('an answer that this browser did not ask for is of no use, nor one that comes twice', async () => {
		const { back, browser } = await go(ada);
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const other = new Browser();
		expect(await land(back, other)).toMatch(/error=/);
		expect(await other.viewer(world.accounts)).toBeUndefined();
		expect(await land(back, browser)).toMatch(/error=/);
	});

	test('nothing of the provider’s is kept but who it is', async () => {
		await go(ada);
		const [kept] = await world.db.select().from(userAccounts);
		expect(kept).toMatchObject({
			providerId: 'oidc',
			accountId: 'a1',
			password: null,
			accessToken: null,
			refreshToken: null,
			idToken: null
		});
	});

	test('a provider that is away keeps nobody with a password out, and is asked again', async () => {
		const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const accounts = await world.open({
			singleSignOn: {
				...{ issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y', name: 'Away' },
				domains: [],
				roles: undefined
			}
		});
		await arrive(accounts, 'Ada');
		const start = () => openWay(accounts).api.signInSocial({ body: { provider: PROVIDER } });
		await expect(start()).rejects.toThrow();
		await expect(start()).rejects.toThrow();
		expect(errors).toHaveBeenCalled();
	});
});

/** Follows the provider until it sends back to the site. */
async function visitProvider(url: string): Promise<string> {
	const jar = new Map<string, string>();
	for (let target = url; ;) {
		if (target.startsWith(ORIGIN)) return target;
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(target, { redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			jar.set(name, value);
		}
		const location = response.headers.get('location');
		if (!location) throw new Error(`${response.status}: ${await response.text()}`);
		target = new URL(location, target).href;
	}
}
