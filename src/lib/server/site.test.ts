import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databases } from '../../../tests/support/databases.ts';
import { listCourses } from './courses.ts';
import { openSite, type Site } from './site.ts';

const now = new Date('2024-05-01T10:00:00Z');
let logged: string[] = [];
// Before each `beforeAll` below too, which log as well.
const hush = () => {
	logged = [];
	vi.spyOn(console, 'log').mockImplementation((line) => void logged.push(line));
	vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(line));
};
beforeEach(hush);
afterEach(() => vi.restoreAllMocks());

describe.each(databases)('the site of the bundled courses on $name', ({ make }) => {
	let site: Site;
	let drop: () => Promise<void>;
	let lines: string[];
	beforeAll(async () => {
		hush();
		const made = await make();
		drop = made.drop;
		site = await openSite({ questions: 'questions', data: made.place, now });
		lines = logged;
	}, 60_000);
	afterAll(async () => {
		await site.close();
		await drop();
	});

	test('offers them and says so in one line of JSON', async () => {
		const ids = (await listCourses(site.database.db)).map(({ course }) => course.id);
		expect(ids).toEqual(expect.arrayContaining(['crocodilians', 'kpo-vs-bpo']));
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([
			{ level: 'info', message: 'ready', courses: ids }
		]);
	});

	test('serves a picture of a course', async () => {
		const asset = await site.asset('crocodilians', 'snouts.svg');
		expect(asset?.type).toBe('image/svg+xml');
		expect(Buffer.from(asset?.body ?? [])).toEqual(await readFile('questions/crocodilians/snouts.svg'));
	});

	test('names each picture by its content', async () => {
		const hash = createHash('sha256').update(await readFile('questions/crocodilians/snouts.svg'));
		expect(site.pictures('crocodilians')).toEqual({ 'snouts.svg': hash.digest('base64url').slice(0, 16) });
		expect(site.pictures('no-such-course')).toEqual({});
	});

	test.each([
		['crocodilians', 'course.yaml'],
		['crocodilians', 'head-and-teeth.md'],
		['crocodilians', '../course.yaml'],
		['crocodilians', '../crocodilians/snouts.svg'],
		['crocodilians', './snouts.svg'],
		['crocodilians', '/snouts.svg'],
		['crocodilians', '..\\crocodilians\\snouts.svg'],
		['crocodilians', 'snouts.svg\u0000'],
		['crocodilians', 'SNOUTS.SVG'],
		['crocodilians', '%2e%2e/crocodilians/snouts.svg'],
		['crocodilians', 'no-such.svg'],
		['crocodilians', ''],
		['kpo-vs-bpo', 'snouts.svg'],
		['kpo-vs-bpo', '../crocodilians/snouts.svg'],
		['.', 'crocodilians/snouts.svg'],
		['no-such-course', 'snouts.svg'],
		['constructor', 'snouts.svg']
	])('does not serve %j of %j', async (course, name) => {
		expect(await site.asset(course, name)).toBeUndefined();
	});
});

test('a site with unsound courses logs their errors, serves the others, and no file of another kind', async () => {
	const site = await openSite({ questions: 'tests/fixtures/broken-courses', data: { kind: 'memory' }, now });
	const ids = (await listCourses(site.database.db)).map(({ course }) => course.id);
	expect(ids).toEqual([
		'card-contested',
		'card-flaws',
		'fact-near-duplicate',
		'file-unlisted',
		'html-ignored',
		'question-flaw'
	]);
	const errors = logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
	const expected = await readFile('tests/fixtures/broken-courses/image-missing/expected.txt', 'utf8');
	expect(errors).toContainEqual(
		expect.objectContaining({ message: 'course problem', problem: expected.trim() })
	);
	// Warnings are for authors; the log is for whoever runs the site.
	expect(errors.filter(({ problem }) => problem.includes('warning:'))).toEqual([]);
	// A file of the folder, but no picture.
	expect(await site.asset('html-ignored', 'expected.txt')).toBeUndefined();
	expect(site.pictures('html-ignored')).toEqual({});
	// A picture, but of a course that is not served.
	expect(await site.asset('image-missing', 'pot.svg')).toBeUndefined();
	await site.close();
}, 60_000);
