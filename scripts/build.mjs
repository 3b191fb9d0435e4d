// What is built, from what and how. `npm start` and `versus package` build what is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchemas } from './build-schemas.mjs';

const PLAYER = 'build/player';

/** Written by a build itself, so no reason to build. */
const GENERATED = join('src', 'lib', 'paraglide');
const SITE = 'build/site';
const SOURCES = [
	'src',
	'static',
	'messages',
	'scripts/messages.mjs',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** @type {Record<'site' | 'player', { says: string, outputs: string[], sources: string[], build: () => void }>} */
const PARTS = {
	site: {
		says: 'Building the site (about half a minute; only when its sources have changed) …',
		outputs: [`${SITE}/index.js`],
		sources: SOURCES,
		build: () => runVite()
	},
	player: {
		says: 'Building the player for packages (some seconds; only when its sources have changed) …',
		outputs: [
			'index.html',
			'player.js',
			'player.css',
			'schemas-scorm12.json',
			'schemas-scorm2004-3.json',
			'schemas-scorm2004-4.json'
		].map((name) => join(PLAYER, name)),
		sources: [...SOURCES, 'scripts/build-schemas.mjs', 'vite.player.config.ts'],
		build: () => {
			runVite('--config', 'vite.player.config.ts');
			buildSchemas(PLAYER);
		}
	}
};

/**
 * Builds a part when one of its outputs is missing or older than a source. What a build prints goes to stderr: stdout
 * belongs to the command that asked.
 * @param {keyof typeof PARTS} name @throws {Error} when the build fails
 */
export function ensureBuilt(name) {
	const { says, outputs, sources, build } = PARTS[name];
	const built = Math.min(...outputs.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
	if (sources.every((source) => latestChange(source) <= built)) return;
	console.error(says);
	build();
}

/** Builds every part, whatever is there. */
export function buildAll() {
	for (const { build } of Object.values(PARTS)) build();
}

/** @param {string[]} args */
function runVite(...args) {
	const command = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args];
	const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error('The build failed; what it printed above says why.');
}

/** @param {string} path @returns {number} time of the latest change at or below a path, in ms */
function latestChange(path) {
	if (path === GENERATED || !existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}
