import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.mjs';

const RUNS = 7;

/** What a person waits for who types the command, npm and Node included. */
export async function benchCommand(): Promise<void> {
	await ensureBuilt('player');
	await ensureBuilt('cli');
	const folder = mkdtempSync(join(tmpdir(), 'versus-bench-'));
	const commands = [
		['package', 'kpo-vs-bpo', '--as', 'scorm12', '--out', join(folder, 'course.zip')],
		['check', 'kpo-vs-bpo']
	];
	try {
		for (const args of commands) {
			const times = Array.from({ length: RUNS }, () => {
				const begun = performance.now();
				const { status } = spawnSync('npm', ['run', '-s', 'versus', '--', ...args], { stdio: 'ignore' });
				if (status !== 0) throw new Error(`versus ${args.join(' ')} failed`);
				return performance.now() - begun;
			});
			const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
			console.log(`npm run -s versus -- ${args[0]} kpo-vs-bpo: ${median.toFixed(0)} ms (median of ${RUNS})`);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}
