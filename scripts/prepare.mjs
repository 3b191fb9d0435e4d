// Runs after `npm ci`: writes what the editor, the type checker and the command line read (route types, compiled messages).
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';

const KIT = 'node_modules/.bin/svelte-kit';
// An install without development packages runs an already built site and needs neither.
if (existsSync(KIT) && existsSync('node_modules/@inlang/paraglide-js')) {
	await build('messages');
	process.exitCode = spawnSync(KIT, ['sync'], { stdio: 'inherit' }).status ?? 1;
}
