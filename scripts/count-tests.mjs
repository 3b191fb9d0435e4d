// How many tests passed and failed, as the reports of Vitest and Playwright tell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const reports = {
	'unit.json': z
		.object({ numPassedTests: z.number(), numFailedTests: z.number() })
		.transform(({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })),
	'browser.json': z
		.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
		.transform(({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }))
};

/**
 * Sums up the reports that are in a folder. One that is missing or cannot be read counts for nothing: whether a run
 * passed is told by the steps' exit codes.
 * @param {string} folder
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(folder) {
	let [passed, failed] = [0, 0];
	for (const [name, shape] of Object.entries(reports)) {
		const { data } = shape.safeParse(readReport(join(folder, name)));
		passed += data?.passed ?? 0;
		failed += data?.failed ?? 0;
	}
	return { passed, failed };
}

/** @param {string} path @returns {unknown} */
function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}
