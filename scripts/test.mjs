// `npm test`: everything. What needs nothing of each other runs side by side; nothing begins once a step has failed.
import { mkdirSync, rmSync } from 'node:fs';
import { countTests } from './count-tests.mjs';
import { runSteps } from './run-steps.mjs';

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;
const REPORTS = 'test-results';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const { failed, notRun, code } = await runSteps([
	{ title: 'A browser', command: ['node', 'scripts/get-browser.mjs'], waits: true },
	{ title: 'Generated sources', command: ['node', 'scripts/prepare.mjs'] },
	{
		title: 'Types',
		command: [bin('svelte-check'), '--fail-on-warnings', '--output', 'human'],
		needs: ['Generated sources']
	},
	{
		title: 'The player and the command line',
		command: ['node', 'scripts/build-all.mjs', 'player', 'cli'],
		needs: ['Generated sources']
	},
	{
		// It runs in a worker, where other things exist than in a page.
		title: 'Types of the service worker',
		command: [bin('tsc'), '-p', 'src/service-worker'],
		needs: ['Generated sources']
	},
	{
		title: 'Formatting',
		command: [bin('prettier'), '--check', '--log-level', 'warn', '.'],
		needs: ['Generated sources']
	},
	{ title: 'Lint', command: [bin('eslint'), '.'], needs: ['Generated sources'] },
	{
		title: 'The site',
		command: ['node', 'scripts/build-all.mjs', 'site'],
		// It writes some of the generated sources again, which those read.
		needs: ['Types', 'Types of the service worker', 'The player and the command line']
	},
	{ title: 'Unused code', command: [bin('knip')], needs: ['Generated sources'] },
	{
		title: 'The bank',
		command: ['node', 'scripts/versus.mjs', 'check'],
		needs: ['The player and the command line']
	},
	{
		title: 'Unit, contract and conformance',
		command: [
			bin('vitest'),
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${REPORTS}/unit.json`
		],
		needs: ['The player and the command line'],
		alone: true
	},
	{
		title: 'Browser',
		command: [bin('playwright'), 'test'],
		needs: ['A browser', 'The site', 'Unit, contract and conformance'],
		alone: true
	}
]);

process.exitCode = code;
if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ title }) => title).join(', ')}`);
if (notRun.length > 0) console.log(`Not run: ${notRun.join(', ')}`);
const tests = countTests(REPORTS);
const flaky = tests.flaky === 0 ? '' : `, ${tests.flaky} flaky (passed when tried again; see above)`;
console.log(`\n${tests.passed} passed, ${tests.failed} failed${flaky}`);
