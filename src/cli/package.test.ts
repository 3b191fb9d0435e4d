import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildSchemas } from '../../scripts/build-schemas.mjs';
import { writePackage } from './package.ts';

let folder = '';
let parts = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-package-'));
	parts = join(folder, 'player');
	buildSchemas(parts);
	for (const name of ['index.html', 'player-scorm12.js', 'player-scorm2004.js', 'player.css'])
		await writeFile(join(parts, name), name);
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
	vi.spyOn(console, 'error').mockImplementation((line) => void err.push(line));
	return { code: await writePackage(args, parts), out: out.join('\n'), err: err.join('\n') };
}

test('writes the package and says its file, size, standard and what counts as passed', async () => {
	const file = join(folder, 'course.zip');
	const { code, out, err } = await run('crocodilians', '--as', 'scorm2004-4', '--out', file);
	expect(code).toBe(0);
	expect(out).toMatch(/course\.zip: \d+ KB, SCORM 2004 4th Edition\. Passed means 75% or more/);
	expect(err).toBe('');
	const files = unzipSync(new Uint8Array(await readFile(file)));
	expect(strFromU8(files['player.js'] ?? new Uint8Array())).toBe('player-scorm2004.js');
	expect(Object.keys(files)).toContain('files/snouts.svg');
	expect((await readdir(folder)).toSorted()).toEqual(['course.zip', 'player']);
});

test('takes a course that lies outside the bank', async () => {
	await cp('questions/crocodilians', join(folder, 'my-crocs'), { recursive: true });
	const file = join(folder, 'crocs.zip');
	const { code, err } = await run(join(folder, 'my-crocs'), '--as', 'scorm12', '--out', file);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	const files = unzipSync(new Uint8Array(await readFile(file)));
	expect(strFromU8(files['course.js'] ?? new Uint8Array())).toContain('id:"my-crocs"');
	expect(Object.keys(files)).toContain('files/snouts.svg');
});

test.each([
	[['kpo-vs-bpo'], /--as followed by one of scorm12, scorm2004-3, scorm2004-4/],
	[['kpo-vs-bpo', '--as', 'scorm-12'], /did you mean “scorm12”\? Known are scorm12, scorm2004-3/],
	[['--as', 'scorm12'], /name one course/],
	[['kpo-vs-bpo', 'crocodilians', '--as', 'scorm12'], /name one course/],
	[['kpo', '--as', 'scorm12'], /there is no course here/]
])('refuses %j', async (args, message) => {
	await expect(run(...args)).rejects.toThrow(message);
});

test('leaves nothing behind where it may not write', async () => {
	await mkdir(join(folder, 'taken.zip'));
	for (const file of [join(folder, 'nowhere', 'a.zip'), join(folder, 'taken.zip')])
		await expect(run('kpo-vs-bpo', '--as', 'scorm12', '--out', file)).rejects.toThrow(
			/cannot be written \(E/
		);
	expect((await readdir(folder)).toSorted()).toEqual(['player', 'taken.zip']);
});

test('prints a course’s errors and writes no package', async () => {
	const file = join(folder, 'a.zip');
	const course = 'tests/fixtures/broken-courses/subject-unknown';
	const { code, out, err } = await run(course, '--as', 'scorm12', '--out', file);
	expect({ code, out }).toEqual({ code: 1, out: '' });
	expect(err).toContain(`${course}/brewing.md:`);
	expect(await readdir(folder)).toEqual(['player']);
});

test('says what to run where the player is missing', async () => {
	await rm(join(parts, 'player-scorm12.js'));
	await expect(run('kpo-vs-bpo', '--as', 'scorm12')).rejects.toMatchObject({ code: 'player-missing' });
});
