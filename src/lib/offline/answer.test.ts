import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSite } from '../../../tests/support/fake-site.ts';
import { routeOf } from './addresses.ts';
import { answer, type Line } from './answer.ts';
import { keepCourse } from './keep-course.ts';
import { keepSite } from './keep-site.ts';
import type { Shelf } from './shelf.ts';

const ORIGIN = 'http://site';

let site: FakeSite;
let shelf: Shelf;
let line: Line;

beforeEach(async () => {
	site = new FakeSite('1');
	shelf = site.shelf('1', ['/_app/immutable/a.js', '/favicon.svg']);
	site.publish('pots', 'Pots', { 'pot.svg': 'p1' });
	site.publish('cups', 'Cups', {});
	await keepSite(shelf, () => undefined);
	await keepCourse(shelf, 'pots', () => undefined);
	line = { isSlow: false };
});
afterEach(() => vi.useRealTimers());

/** What a page gets at an address, as status and text; `server` is what the network does. */
async function get(
	address: string,
	server: () => Promise<Response>,
	mode: RequestMode = 'cors'
): Promise<string> {
	const url = new URL(address, ORIGIN);
	const route = routeOf({ url, method: 'GET', mode }, ORIGIN, new Set(shelf.files));
	if (route.kind === 'network') throw new Error(`${address} is left to the browser`);
	const response = await answer(shelf, route, url.pathname + url.search, server, line);
	return response.type === 'error' ? 'network error' : `${response.status} ${await response.text()}`;
}

const says =
	(text: string, status = 200) =>
	async () =>
		new Response(text, { status });
const cut = () => Promise.reject(new TypeError('Failed to fetch'));
const silent = () => new Promise<Response>(() => undefined);

describe('with a network', () => {
	test.each<[string, RequestMode, string]>([
		['/', 'navigate', '200 fresh'],
		['/courses/pots/lessons/clay', 'navigate', '200 fresh'],
		['/courses/pots/course.json', 'cors', '200 fresh'],
		['/catalogue.json', 'cors', '200 fresh'],
		['/courses/pots/bank/__data.json', 'cors', '200 fresh'],
		['/_app/immutable/a.js', 'cors', '200 /_app/immutable/a.js of 1'],
		['/_app/immutable/unknown.js', 'cors', '200 fresh'],
		['/courses/pots/files/pot.svg?v=p1', 'no-cors', '200 pot.svg p1'],
		['/courses/pots/files/pot.svg?v=p2', 'no-cors', '200 fresh']
	])('%s (%s): %s', async (address, mode, expected) => {
		expect(await get(address, says('fresh'), mode)).toBe(expected);
	});

	test.each([404, 500, 304, 301])('a page’s %d is its own', async (status) => {
		const server = async () => new Response(null, { status });
		expect(await get('/courses/pots', server, 'navigate')).toBe(`${status} `);
	});
});

describe.each<[string, () => Promise<Response>]>([
	['without a network', cut],
	['behind a proxy whose site is down', says('Bad Gateway', 502)]
])('%s', (_, server) => {
	test.each<[string, RequestMode, string]>([
		['/', 'navigate', '200 shell'],
		['/courses/pots/lessons/clay', 'navigate', '200 shell'],
		['/courses/pots/quizzes/final?seed=5', 'navigate', '200 shell'],
		// The shell explains what is missing.
		['/courses/cups', 'navigate', '200 shell'],
		['/courses/cups/course.json', 'cors', '503 {"message":"The site cannot be reached."}'],
		['/courses/pots/bank/__data.json', 'cors', '503 {"message":"The site cannot be reached."}'],
		['/_app/immutable/a.js', 'cors', '200 /_app/immutable/a.js of 1'],
		['/courses/pots/files/pot.svg?v=p1', 'no-cors', '200 pot.svg p1']
	])('%s (%s): %s', async (address, mode, expected) => {
		expect(await get(address, server, mode)).toBe(expected);
	});

	test('a course that is kept is read from there', async () => {
		expect(await get('/courses/pots/course.json', server)).toContain('"title":"Pots"');
	});
});

test('without a shell there is nothing to show', async () => {
	await (await site.caches.open('versus 1')).delete('/shell');
	expect(await get('/', cut, 'navigate')).toBe('network error');
});

test('a tab of the build before finds its parts, but never that build’s courses', async () => {
	const next = site.shelf('2', ['/_app/immutable/b.js']);
	site.build = '2';
	await keepSite(next, () => undefined);
	shelf = next;
	expect(await get('/_app/immutable/a.js', cut)).toBe('200 /_app/immutable/a.js of 1');
	expect(await get('/courses/pots/course.json', cut)).toMatch(/^503/);
});

describe('a network that hardly answers', () => {
	/** How long it takes until there is an answer, in ms. */
	async function timeTo(
		address: string,
		mode: RequestMode,
		server: () => Promise<Response>
	): Promise<number> {
		const begun = Date.now();
		const got = get(address, server, mode);
		await vi.runAllTimersAsync();
		await got;
		return Date.now() - begun;
	}

	test('is waited for once, not for the page and its resource one after the other', async () => {
		vi.useFakeTimers();
		expect(await timeTo('/courses/pots', 'navigate', silent)).toBe(4_000);
		expect(await timeTo('/courses/pots/course.json', 'cors', silent)).toBe(500);
		expect(await timeTo('/courses/pots', 'navigate', says('fresh'))).toBe(0);
		expect(await timeTo('/courses/pots', 'navigate', silent)).toBe(4_000);
	});

	test('is waited for as long as it takes where nothing is kept', async () => {
		vi.useFakeTimers();
		const late = () =>
			new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 60_000));
		expect(await timeTo('/courses/cups', 'navigate', late)).toBe(60_000);
		expect(await timeTo('/courses/cups/course.json', 'cors', late)).toBe(60_000);
		expect(await timeTo('/courses/pots/bank/__data.json', 'cors', late)).toBe(60_000);
	});
});
