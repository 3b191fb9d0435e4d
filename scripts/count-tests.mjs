// How many tests passed, failed, and passed only when they were tried again, as the reports of Vitest and Playwright tell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const reports = {
	'unit.json': z
		.object({ numPassedTests: z.number(), numFailedTests: z.number() })
		.transform(({ numPassedTests, numFailedTests }) => ({
			passed: numPassedTests,
			failed: numFailedTests,
			flaky: 0
		})),
	'browser.json': z
		.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
		.transform(({ stats }) => ({ passed: stats.expected, failed: stats.unexpected, flaky: stats.flaky }))
};

/**
 * Sums up the reports that are in a folder. One that is missing or cannot be read counts for nothing: whether a run
 * passed is told by the steps' exit codes.
 * @param {string} folder
 * @returns {{ passed: number, failed: number, flaky: number }}
 */
export function countTests(folder) {
	const counts = { passed: 0, failed: 0, flaky: 0 };
	for (const [name, shape] of Object.entries(reports)) {
		const { data } = shape.safeParse(readReport(join(folder, name)));
		counts.passed += data?.passed ?? 0;
		counts.failed += data?.failed ?? 0;
		counts.flaky += data?.flaky ?? 0;
	}
	return counts;
}

/** @param {string} path @returns {unknown} */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}
