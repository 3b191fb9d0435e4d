// Runs after `npm ci`: writes what the editor, the type checker and the command line read (route types, compiled messages).
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;
// An install without development packages runs an already built site and needs neither.
if (existsSync(bin('svelte-kit')) && existsSync(bin('paraglide-js'))) {
	for (const [command, ...args] of [
		[
			bin('paraglide-js'),
			'compile',
			'--project',
			'./project.inlang',
			'--outdir',
			'./src/lib/paraglide',
			'--strategy',
			'baseLocale',
			'--silent'
		],
		[bin('svelte-kit'), 'sync']
	]) {
		const { status } = spawnSync(/** @type {string} */ (command), args, { stdio: 'inherit' });
		if (status !== 0) process.exit(status ?? 1);
	}
}
