import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../scripts/fingerprint.mjs';
import { ROOT } from '../../scripts/root.mjs';

let folder = '';
const taken = () => fingerprint([relative(ROOT, folder)]);

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-sources-'));
	await mkdir(join(folder, 'deep'));
	await writeFile(join(folder, 'deep', 'one.ts'), 'one');
	await writeFile(join(folder, 'two.ts'), 'two');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each<[string, () => Promise<void>]>([
	['is edited', () => writeFile(join(folder, 'deep', 'one.ts'), 'One')],
	['is added', () => writeFile(join(folder, 'three.ts'), '')],
	['is removed', () => rm(join(folder, 'two.ts'))],
	['is renamed', () => rename(join(folder, 'two.ts'), join(folder, 'deux.ts'))],
	['gives some of its text to the next', () => writeFile(join(folder, 'deep', 'one.ts'), 'onetwo.ts')]
])('is another once a source %s', async (_, change) => {
	const before = taken();
	await change();
	expect(taken()).not.toBe(before);
});

test('is the same after a checkout, and when a test is edited', async () => {
	const before = taken();
	await utimes(join(folder, 'two.ts'), new Date(0), new Date(0));
	await writeFile(join(folder, 'two.test.ts'), 'test');
	expect(taken()).toBe(before);
});

test('is of nothing where nothing is', () => {
	expect(fingerprint(['no/such/folder'])).toBe(fingerprint([]));
});
