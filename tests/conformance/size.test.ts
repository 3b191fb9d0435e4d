import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.mjs';
import { packageCourse } from '../../src/lib/package/package-course.ts';
import { standards } from '../../src/lib/package/standard.ts';
import { readPackageParts } from '../../src/lib/server/package-parts.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';

/** Gzipped bytes until the first question can be asked. */
const MOST = 70_000;

beforeAll(() => ensureBuilt('player'));

test.each(standards)('what %s loads until the first question is small enough', async (standard) => {
	const { course, plan } = await loadBundledCourse('kpo-vs-bpo');
	const { zip } = packageCourse({
		course,
		plan,
		standard,
		assets: {},
		...(await readPackageParts(standard))
	});
	const files = unzipSync(zip);
	const page = new TextDecoder().decode(files['index.html']);
	const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
	expect(loaded.toSorted()).toEqual(['course.js', 'player.css', 'player.js']);
	const sizes = ['index.html', ...loaded].map((name) => gzipSync(files[name] ?? new Uint8Array()).length);
	expect(Math.min(...sizes)).toBeGreaterThan(100);
	expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST);
});
