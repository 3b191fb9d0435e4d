// `npm test`: everything, one step after the other, stopping at the first that fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './browser.mjs';

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

/** @type {[string, string[]][]} */
const steps = [
	['Generated sources', ['node', 'scripts/prepare.mjs']],
	['Types', [bin('svelte-check'), '--fail-on-warnings', '--output', 'human']],
	// It runs in a worker, where other things exist than in a page.
	['Types of the service worker', [bin('tsc'), '-p', 'src/service-worker']],
	['Formatting', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
	['Lint', [bin('eslint'), '.']],
	['Unused code', [bin('knip')]],
	[
		'Unit, contract and conformance',
		[
			bin('vitest'),
			'run',
			'--reporter=default',
			'--reporter=json',
			'--outputFile.json=test-results/unit.json'
		]
	],
	['The bank', ['npm', 'run', '-s', 'versus', '--', 'check']],
	['Build', ['node', 'scripts/build-all.mjs']],
	['Browser', [bin('playwright'), 'test']]
];

for (const [title, [command = '', ...args]] of steps) {
	const begun = Date.now();
	console.log(`\n── ${title}`);
	if (title === 'Browser' && !ensureChromium()) {
		console.error(
			'There is no Chromium, and none could be installed. Install Debian’s package chromium, or run: npx playwright install chromium'
		);
		process.exit(1);
	}
	const { status } = spawnSync(command, args, { stdio: 'inherit' });
	if (status !== 0) {
		console.error(`\n${title}: failed`);
		process.exit(status ?? 1);
	}
	console.log(`   ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(`test-results/${file}`, 'utf8'));
const unit = read('unit.json');
const { expected, unexpected, flaky } = read('browser.json').stats;
console.log(`\n${unit.numPassedTests + expected + flaky} passed, ${unit.numFailedTests + unexpected} failed`);
