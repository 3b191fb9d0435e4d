import { beforeEach, expect, test } from 'vitest';
import { FakeSite } from '../../../tests/support/fake-site.ts';
import { keepCourse } from './keep-course.ts';
import { keepSite } from './keep-site.ts';
import { adoptCourses, retireBuilds } from './retire.ts';
import type { Shelf } from './shelf.ts';

let site: FakeSite;
/** Of the build before and of this one. */
let before: Shelf;
let now: Shelf;
const quietly = () => undefined;

beforeEach(async () => {
	site = new FakeSite('1');
	site.publish('pots', 'Pots', { 'pot.svg': 'p1' });
	before = site.shelf('1', ['/_app/immutable/a.js']);
	await keepSite(before, quietly);
	await keepCourse(before, 'pots', quietly);
	site.build = '2';
	now = site.shelf('2', ['/_app/immutable/b.js']);
	await keepSite(now, quietly);
	// Another site of the same origin may keep what it likes.
	await site.caches.open('somebody else’s');
});

test('what was available offline is, in the new build too, with pictures from the build before', async () => {
	site.asked.splice(0);
	expect(await adoptCourses(now)).toEqual(['1']);
	expect(site.asked.map(({ address }) => address)).toEqual(['/courses/pots/course.json', '/catalogue.json']);
	site.isDown = true;
	expect(await keepCourse(now, 'pots', quietly)).toEqual({ kind: 'saved' });
});

test('a build goes once its courses are adopted and no tab runs on it', async () => {
	const adopted = await adoptCourses(now);
	await retireBuilds(now, adopted, new Set(['1', '2']));
	expect(await site.caches.keys()).toEqual(['versus 1', 'versus 2', 'somebody else’s']);
	await retireBuilds(now, adopted, new Set(['2']));
	expect(await site.caches.keys()).toEqual(['versus 2', 'somebody else’s']);
});

test('a build whose courses could not be adopted waits for the network', async () => {
	site.isDown = true;
	expect(await adoptCourses(now)).toEqual([]);
	site.isDown = false;
	expect(await adoptCourses(now)).toEqual(['1']);
});

test('a course that the site no longer has holds nothing up', async () => {
	site.answers.delete('/courses/pots/course.json');
	expect(await adoptCourses(now)).toEqual(['1']);
});
