import { beforeEach, describe, expect, test } from 'vitest';
import { FakeSite } from '../../../tests/support/fake-site.ts';
import { keepCourse, keptCourses } from './keep-course.ts';
import { keepSite } from './keep-site.ts';
import type { Shelf } from './shelf.ts';

const CACHE = 'versus 1';
const RESOURCE = '/courses/pots/course.json';

let site: FakeSite;
let shelf: Shelf;
let told: string[];
const tell = (done: number, total: number) => void told.push(`${done}/${total}`);
const keep = (course = 'pots') => keepCourse(shelf, course, tell);

/** Title of the revision that is kept. */
async function keptTitle(): Promise<string | undefined> {
	const resource = await (await site.caches.open(CACHE)).match(RESOURCE);
	return resource && (await resource.json()).course.title;
}

const heldOf = (course: string) =>
	site.caches.held(CACHE).filter((address) => address.startsWith(`/courses/${course}/`));

beforeEach(async () => {
	site = new FakeSite('1');
	shelf = site.shelf('1', ['/_app/immutable/a.js']);
	site.publish('pots', 'Pots', { 'pot.svg': 'p1', 'cup.svg': 'c1' });
	await keepSite(shelf, () => undefined);
	told = [];
});

test('a course is kept with its pictures, without cookies, and each step told', async () => {
	site.asked.splice(0);
	expect(await keep()).toEqual({ kind: 'saved' });
	expect(heldOf('pots')).toEqual([
		RESOURCE,
		'/courses/pots/files/cup.svg?v=c1',
		'/courses/pots/files/pot.svg?v=p1'
	]);
	expect(told).toEqual(['3/6', '4/6', '5/6']);
	expect(site.asked.every(({ credentials }) => credentials === 'omit')).toBe(true);
	expect(await keptCourses(await site.caches.open(CACHE))).toEqual(['pots']);
});

test('the catalogue is refreshed with it, and does no harm where it cannot be', async () => {
	site.answers.set('/catalogue.json', '{"courses":["new"]}');
	await keep();
	const cache = await site.caches.open(CACHE);
	expect(await (await cache.match('/catalogue.json'))?.text()).toContain('new');
	site.answers.delete('/catalogue.json');
	expect(await keep()).toEqual({ kind: 'saved' });
});

test('a picture may come out of the browser’s own cache, from the days of another build', async () => {
	site.before = (address) => (site.build = address.includes('/files/') ? '0' : '1');
	expect(await keep()).toEqual({ kind: 'saved' });
});

test('what is kept already is not fetched again', async () => {
	await keep();
	site.asked.splice(0);
	await keep();
	expect(site.asked.map(({ address }) => address)).toEqual([RESOURCE, '/catalogue.json']);
});

describe('a course that cannot be kept', () => {
	test.each<[string, () => void]>([
		['unreachable', () => (site.isDown = true)],
		['unreachable', () => (site.before = (address) => (site.isDown ||= address.includes('cup.svg')))],
		['gone', () => site.answers.delete(RESOURCE)],
		['outdated', () => (site.build = '2')],
		['full', () => (site.caches.room = 4)]
	])('%s: says so, and leaves nothing behind', async (reason, spoil) => {
		spoil();
		expect(await keep()).toEqual({ kind: 'failed', reason });
		expect(heldOf('pots')).toEqual([]);
	});

	test('is not said to be kept where the site around it was cleared', async () => {
		await (await site.caches.open(CACHE)).delete('/shell');
		expect(await keep()).toEqual({ kind: 'failed', reason: 'unreachable' });
	});
});

describe('a course that was kept before', () => {
	beforeEach(async () => {
		await keep();
	});

	test('is still kept without a network, unless a part of it was cleared', async () => {
		site.isDown = true;
		expect(await keep()).toEqual({ kind: 'saved' });
		await (await site.caches.open(CACHE)).delete('/courses/pots/files/cup.svg?v=c1');
		expect(await keep()).toEqual({ kind: 'failed', reason: 'unreachable' });
	});

	test('is mended where a part of it was cleared', async () => {
		await (await site.caches.open(CACHE)).delete('/courses/pots/files/cup.svg?v=c1');
		expect(await keep()).toEqual({ kind: 'saved' });
		expect(heldOf('pots')).toHaveLength(3);
	});

	test('goes over to a new revision as a whole', async () => {
		site.publish('pots', 'Pots, revised', { 'pot.svg': 'p2', 'jug.svg': 'j1' });
		site.before = (address) => {
			// Until the last picture is there, the revision before is what a page gets.
			if (address.includes('jug.svg')) site.isDown = true;
		};
		expect(await keep()).toEqual({ kind: 'saved' });
		expect(await keptTitle()).toBe('Pots');
		expect(heldOf('pots')).toHaveLength(3);

		site.before = () => undefined;
		site.isDown = false;
		expect(await keep()).toEqual({ kind: 'saved' });
		expect(await keptTitle()).toBe('Pots, revised');
	});

	test('keeps the pictures of the revision before, which a tab may still show, and no earlier ones', async () => {
		site.publish('pots-2', 'Another course', { 'pot.svg': 'x1' });
		await keep('pots-2');
		for (const n of [2, 3]) {
			site.publish('pots', `Pots ${n}`, { 'pot.svg': `p${n}` });
			expect(await keep()).toEqual({ kind: 'saved' });
		}
		expect(heldOf('pots')).toEqual([
			RESOURCE,
			'/courses/pots/files/pot.svg?v=p2',
			'/courses/pots/files/pot.svg?v=p3'
		]);
		expect(heldOf('pots-2')).toHaveLength(2);
	});

	test('stays as it is where there is no room for the new revision', async () => {
		site.caches.room = 6;
		site.publish('pots', 'Pots, revised', { 'a.svg': 'a', 'b.svg': 'b' });
		expect(await keep()).toEqual({ kind: 'saved' });
		expect(await keptTitle()).toBe('Pots');
		expect(heldOf('pots')).toHaveLength(3);
	});

	test('is kept no longer once the site has none of its name', async () => {
		site.answers.delete(RESOURCE);
		expect(await keep()).toEqual({ kind: 'failed', reason: 'gone' });
		expect(await keptCourses(await site.caches.open(CACHE))).toEqual([]);
	});
});
