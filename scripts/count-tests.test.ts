import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

const UNIT = '{"numPassedTests": 30, "numFailedTests": 2, "testResults": []}';
const BROWSER = '{"stats": {"expected": 5, "unexpected": 1, "flaky": 1, "skipped": 3}, "suites": []}';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-reports-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
	['both reports', { 'unit.json': UNIT, 'browser.json': BROWSER }, { passed: 35, failed: 3, flaky: 1 }],
	['a run that ended after the unit tests', { 'unit.json': UNIT }, { passed: 30, failed: 2, flaky: 0 }],
	[
		'half a report',
		{ 'unit.json': UNIT, 'browser.json': '{"stats": {"exp' },
		{ passed: 30, failed: 2, flaky: 0 }
	],
	[
		'a report of another shape',
		{ 'unit.json': '[]', 'browser.json': BROWSER },
		{ passed: 5, failed: 1, flaky: 1 }
	],
	['no report', {}, { passed: 0, failed: 0, flaky: 0 }]
])('counts %s', async (_, files, counts) => {
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	expect(countTests(folder)).toEqual(counts);
});

test('counts nothing where the folder is gone', () => {
	expect(countTests(join(folder, 'gone'))).toEqual({ passed: 0, failed: 0, flaky: 0 });
});
