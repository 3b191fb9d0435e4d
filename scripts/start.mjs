// `npm start`: builds the site when there is no build or the sources are newer, and serves it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ENTRY = 'build/index.js';
const SOURCES = ['src', 'static', 'messages', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself, so no reason to build. */
const GENERATED = join('src', 'lib', 'paraglide');

/** @param {string} path @returns {number} time of the latest change at or below a path, in ms */
function latestChange(path) {
	if (path === GENERATED || !existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

const built = existsSync(ENTRY) ? statSync(ENTRY).mtimeMs : 0;
if (SOURCES.some((source) => latestChange(source) > built)) {
	console.log('Building the site (about half a minute; only when its sources have changed) …');
	const { status } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			stdio: 'inherit'
		}
	);
	if (status !== 0) process.exit(status ?? 1);
}

const port = process.env['PORT'] ?? '3000';
process.env['PORT'] = port;
// Forms are accepted from this address only; a site behind a name of its own sets ORIGIN to that.
process.env['ORIGIN'] ??= `http://localhost:${port}`;
await import(pathToFileURL(ENTRY).href);
console.log(`Versus is at ${process.env['ORIGIN']}`);
