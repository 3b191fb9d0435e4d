import { beforeEach, expect, test } from 'vitest';
import { FakeSite } from '../../../tests/support/fake-site.ts';
import { isSiteKept, keepSite } from './keep-site.ts';
import type { Shelf } from './shelf.ts';

const FILES = ['/_app/immutable/a.js', '/_app/immutable/b.css', '/favicon.svg'];
const ALL = [...FILES, '/catalogue.json', '/shell'].toSorted();

let site: FakeSite;
let shelf: Shelf;
let told: string[];
const tell = (done: number, total: number) => void told.push(`${done}/${total}`);

beforeEach(() => {
	site = new FakeSite('1');
	shelf = site.shelf('1', FILES);
	told = [];
});

test('all of it is kept, and each step told', async () => {
	expect(await isSiteKept(shelf)).toBe(false);
	await keepSite(shelf, tell);
	expect(site.caches.held('versus 1')).toEqual(ALL);
	expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
	expect(await isSiteKept(shelf)).toBe(true);
});

test('nothing is asked for with cookies', async () => {
	await keepSite(shelf, tell);
	expect(new Set(site.asked.map(({ credentials }) => credentials))).toEqual(new Set(['omit']));
});

test.each(ALL)('a site of which %s was cleared is not whole', async (path) => {
	await keepSite(shelf, tell);
	const cache = await site.caches.open('versus 1');
	await cache.delete(path);
	expect(await isSiteKept(shelf)).toBe(false);
});

test.each<[string, () => void]>([
	['gone', () => site.answers.delete('/_app/immutable/b.css')],
	['unreachable', () => (site.isDown = true)],
	['full', () => (site.caches.room = 3)],
	// The site was released anew while the worker of the release before was being installed.
	['outdated', () => (site.build = '2')]
])('where something is %s, nothing is kept', async (reason, spoil) => {
	spoil();
	await expect(keepSite(shelf, tell)).rejects.toMatchObject({ reason });
	expect(site.caches.stored.size).toBe(0);
});

test('what is the same in the build before is not fetched again, unless its name says nothing of its content', async () => {
	await keepSite(shelf, tell);
	site.build = '2';
	const next = site.shelf('2', ['/_app/immutable/a.js', '/_app/immutable/c.js', '/favicon.svg']);
	site.asked.splice(0);
	await keepSite(next, tell);
	expect(site.asked.map(({ address }) => address).toSorted()).toEqual([
		'/_app/immutable/c.js',
		'/catalogue.json',
		'/favicon.svg',
		'/shell'
	]);
	expect(await isSiteKept(next)).toBe(true);
	expect(await isSiteKept(shelf)).toBe(true);
});
