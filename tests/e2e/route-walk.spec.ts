import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import { expect, request as requests, test, type APIRequestContext } from '@playwright/test';
import type { Role } from '../../src/lib/accounts/role.ts';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { openSignUp } from '../../src/lib/server/accounts/sign-up-setting.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import { startAttempt } from '../../src/lib/server/assignments/attempts.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { classTrainers, users } from '../../src/lib/server/schema.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass } from '../support/class-world.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const PERSONAL = join('src', 'routes', '(personal)');

/** Who asks: nobody known; a learner of the class, by device; a learner elsewhere; a trainer elsewhere; the class's own trainer; the administrator. */
const ASKERS = ['stranger', 'learner', 'elsewhere', 'foreign', 'trainer', 'administrator'] as const;
type Asker = (typeof ASKERS)[number];

/** 303 sends somebody to where they can get in; 404 says that for them there is no such thing. */
type Expected = Readonly<Record<Asker, number>>;
const row = (...statuses: readonly [number, number, number, number, number, number]): Expected => {
	const [stranger, learner, elsewhere, foreign, trainer, administrator] = statuses;
	return { stranger, learner, elsewhere, foreign, trainer, administrator };
};
const everybody = row(200, 200, 200, 200, 200, 200);
const accounts = row(303, 303, 200, 200, 200, 200);
const ownClass = row(303, 303, 404, 404, 200, 404);
const ofLearner = row(303, 200, 404, 404, 404, 404);
/** Whoever is signed in is sent on. */
const signingIn = row(200, 200, 303, 303, 303, 303);
/** What a link or a provider leads to: nothing without its secret. */
const bySecret = row(404, 404, 404, 404, 404, 404);

/** Every route about people, and what each asker gets of it. One that is missing here fails the test. */
const PAGES: Readonly<Record<string, Expected>> = {
	account: accounts,
	'account/delete': accounts,
	'account/export': accounts,
	'account/forgot': everybody,
	'account/invitation/[token]': row(200, 200, 200, 200, 200, 200),
	'account/me': everybody,
	'account/reset/[token]': row(200, 200, 200, 200, 200, 200),
	'account/sign-in': signingIn,
	'account/sign-up': signingIn,
	'account/sso': bySecret,
	'account/sso/callback/oidc': bySecret,
	classes: row(303, 303, 403, 200, 200, 200),
	'classes/[class]': ownClass,
	'classes/[class]/assign': ownClass,
	'classes/[class]/assignments/[assignment]': ownClass,
	'classes/[class]/assignments/[assignment]/live': ownClass,
	/** Nobody has passed yet. */
	'classes/[class]/assignments/[assignment]/certificates/[member]': row(303, 303, 404, 404, 404, 404),
	'classes/[class]/assignments/[assignment]/preview': ownClass,
	'classes/[class]/assignments/[assignment]/questions': ownClass,
	'classes/[class]/assignments/[assignment]/regrade': ownClass,
	'classes/[class]/assignments/[assignment]/regrade/export': ownClass,
	'classes/[class]/assignments/[assignment]/results': ownClass,
	'classes/[class]/assignments/[assignment]/results/learners.csv': ownClass,
	'classes/[class]/assignments/[assignment]/results/questions.csv': ownClass,
	'classes/[class]/assignments/[assignment]/results/results.xlsx': ownClass,
	'classes/[class]/assignments/[assignment]/settings': ownClass,
	'classes/[class]/members': ownClass,
	'classes/[class]/members/[member]': ownClass,
	'classes/[class]/members/[member]/export': ownClass,
	'classes/[class]/members/roster': ownClass,
	'classes/[class]/poster': ownClass,
	'classes/[class]/settings': ownClass,
	join: everybody,
	'join/[code]': everybody,
	learn: row(200, 200, 200, 200, 200, 200),
	'learn/[assignment]': ofLearner,
	'learn/[assignment]/attempts/[attempt]': row(303, 404, 404, 404, 404, 404),
	'learn/[assignment]/certificate': row(303, 404, 404, 404, 404, 404),
	'learn/[assignment]/take': ofLearner,
	'learn/classes/[class]': row(404, 200, 404, 404, 404, 404),
	'learn/classes/[class]/export': row(404, 200, 404, 404, 404, 404),
	/** One's own courses, if any. */
	'learn/record': row(404, 200, 200, 200, 200, 200),
	people: row(303, 303, 403, 403, 403, 200),
	'people/[person]': row(303, 303, 403, 403, 403, 200),
	verify: everybody,
	'verify/[code]': everybody
};
/** Streams, which never end by themselves: only what they begin with is looked at. */
const STREAMS: Readonly<Record<string, Expected>> = {
	'classes/[class]/assignments/[assignment]/live/events': ownClass
};
/** Endpoints that only take: tried below with what a page would send. */
const TAKE_ONLY = [
	'classes/[class]/assignments/[assignment]/preview/answers',
	'learn/[assignment]/attempts/[attempt]/answers',
	'learn/[assignment]/attempts/[attempt]/finish',
	'learn/record/[course]'
];

const folders = readdirSync(PERSONAL, { recursive: true, withFileTypes: true })
	.filter((entry) => /^\+(page|page\.server|server)\.(ts|svelte)$/.test(entry.name))
	.map((entry) => entry.parentPath.slice(PERSONAL.length + 1));
const routes = [...new Set(folders)].toSorted();

/** Names of a page's actions; of none where it has none. */
function actionsOf(route: string): string[] {
	try {
		const source = readFileSync(join(PERSONAL, route, '+page.server.ts'), 'utf8');
		const actions = source.slice(source.indexOf('export const actions'));
		return source.includes('export const actions')
			? [...actions.matchAll(/^\t(?:async )?(\w+)(?::|\()/gm)].map(([, name]) => name ?? '')
			: [];
	} catch {
		return [];
	}
}

async function fill(db: Database, params: Record<string, string>): Promise<string> {
	const { course } = await loadBundledCourse('crocodilians');
	const now = new Date();
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	await openSignUp(db, true);
	for (const name of ['administrator', 'elsewhere', 'foreign', 'trainer'])
		await signUp(accounts, { name, email: `${name}@example.org`, password: PASSWORD }, now);
	const role: Role = 'trainer';
	await db
		.update(users)
		.set({ role })
		.where(inArray(users.name, ['foreign', 'trainer']));
	await accounts.settle();
	await accounts.close();
	return addClass(db, course, params);
}

async function addClass(
	db: Database,
	course: Parameters<typeof openClass>[1],
	params: Record<string, string>
): Promise<string> {
	const room = await openClass(db, course);
	const learner = await room.join('Ada');
	const times = { opensAt: new Date(Date.now() - 86_400_000), closesAt: new Date(Date.now() + 86_400_000) };
	const assignment = await room.assign({ count: 3 }, times);
	const started = await startAttempt(db, assignment, learner.id, new Date());
	const people = await db.select({ id: users.id, name: users.name }).from(users);
	const idOf = (name: string) => people.find((each) => each.name === name)?.id ?? '';
	await db
		.insert(classTrainers)
		.values({ classId: room.classId, userId: idOf('trainer'), addedAt: new Date() });
	Object.assign(params, {
		class: room.classId,
		assignment: assignment.id,
		attempt: started.kind === 'running' ? started.attempt : '',
		member: learner.id,
		person: idOf('elsewhere'),
		code: 'AAAA-AAAA',
		token: 'no-such-token',
		course: course.id
	});
	return learner.secret;
}

test('every route about people, as every role and as a stranger', async () => {
	test.setTimeout(180_000);
	expect(
		routes.filter((route) => !(route in PAGES) && !(route in STREAMS) && !TAKE_ONLY.includes(route)),
		'routes that this test does not know yet'
	).toEqual([]);
	const params: Record<string, string> = {};
	let secret = '';
	const site = await OwnSite.begin(undefined, async (db) => {
		secret = await fill(db, params);
	});
	const contexts = new Map<Asker, APIRequestContext>();
	for (const asker of ASKERS) {
		const context = await requests.newContext({
			baseURL: site.origin,
			maxRedirects: 0,
			extraHTTPHeaders: {
				// As a form without script is sent: a script is answered with 200, whatever comes of it.
				accept: 'text/html',
				origin: site.origin,
				...(asker === 'learner' && { cookie: `versus_owner=${secret}` })
			}
		});
		contexts.set(asker, context);
		if (asker === 'stranger' || asker === 'learner') continue;
		const response = await context.post('/account/sign-in', {
			form: { email: `${asker}@example.org`, password: PASSWORD }
		});
		expect(response.status(), asker).toBe(303);
	}
	const as = (asker: Asker) => {
		const context = contexts.get(asker);
		if (!context) throw new Error(asker);
		return context;
	};
	const pathOf = (route: string) =>
		`/${route.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')}`;

	await test.step('what each may see', async () => {
		const seen: Record<string, Record<string, number>> = {};
		for (const route of Object.keys(PAGES)) {
			const statuses: Record<string, number> = {};
			for (const asker of ASKERS) statuses[asker] = (await as(asker).get(pathOf(route))).status();
			seen[route] = statuses;
		}
		expect(seen).toEqual(PAGES);
		for (const [route, expected] of Object.entries(STREAMS))
			for (const asker of ASKERS) {
				const { cookies } = await as(asker).storageState();
				const own = cookies.map(({ name, value }) => `${name}=${value}`);
				const cookie = asker === 'learner' ? `versus_owner=${secret}` : own.join('; ');
				const enough = new AbortController();
				const response = await fetch(`${site.origin}${pathOf(route)}`, {
					headers: { cookie },
					redirect: 'manual',
					signal: enough.signal
				});
				expect(response.status, `${asker} ${route}`).toBe(expected[asker]);
				if (response.ok) expect(response.headers.get('cache-control')).toBe('no-store');
				enough.abort();
			}
	});

	await test.step('what each may do: nothing of a class or an assignment that is not theirs', async () => {
		const refused: string[] = [];
		for (const route of routes.filter((each) => /\[(class|assignment|person|attempt)\]/.test(each))) {
			const theirs: readonly Asker[] = route.startsWith('learn/')
				? ['learner']
				: route.startsWith('people/')
					? ['administrator']
					: ['trainer'];
			for (const action of actionsOf(route))
				for (const asker of ASKERS.filter((each) => !theirs.includes(each))) {
					const target = `${pathOf(route)}${action === 'default' ? '' : `?/${action}`}`;
					const response = await as(asker).post(target, { form: { sure: 'on' } });
					const leadsIn = /^\/(account\/sign-in|join)/.test(response.headers()['location'] ?? '');
					const isRefused = [403, 404].includes(response.status()) || (response.status() === 303 && leadsIn);
					if (!isRefused) refused.push(`${asker} ${target}: ${response.status()}`);
				}
		}
		expect(refused).toEqual([]);
	});

	await test.step('what each may send', async () => {
		const answer = {
			key: 'k'.repeat(20),
			place: 0,
			response: { format: 'choice', option: 'o0' },
			latency: 1
		};
		for (const route of TAKE_ONLY)
			for (const asker of ASKERS) {
				const isTheirs = route.startsWith('learn') ? asker === 'learner' : asker === 'trainer';
				if (isTheirs) continue;
				const response = await as(asker).post(pathOf(route), { data: answer });
				expect([303, 404], `${asker} ${route}: ${response.status()}`).toContain(response.status());
			}
	});

	await test.step('a page of another site can send nothing', async () => {
		const stranger = await requests.newContext({
			baseURL: site.origin,
			maxRedirects: 0,
			extraHTTPHeaders: { origin: 'https://elsewhere.example', cookie: `versus_owner=${secret}` }
		});
		const start = await stranger.post(`${pathOf('learn/[assignment]')}?/start`, { form: {} });
		expect(start.status()).toBe(403);
		const text = await stranger.post(pathOf('learn/[assignment]/attempts/[attempt]/answers'), {
			headers: { 'content-type': 'text/plain' },
			data: JSON.stringify({
				key: 'k'.repeat(20),
				place: 0,
				response: { format: 'text', text: 'x' },
				latency: 1
			})
		});
		expect([400, 403]).toContain(text.status());
		await stranger.dispose();
	});

	await test.step('headers', async () => {
		for (const path of [pathOf('learn/[assignment]/take'), '/join', '/']) {
			const headers = (await as('learner').get(path)).headers();
			expect(headers['content-security-policy'], path).toMatch(/script-src [^;]*'nonce-/);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBeTruthy();
			if (path !== '/') expect(headers['cache-control']).toBe('no-store');
		}
	});
	for (const context of contexts.values()) await context.dispose();
	await site.remove();
});
