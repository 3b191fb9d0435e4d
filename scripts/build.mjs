// What is built, from what and how. `npm start` and `versus` build what is missing or is of other sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchemas } from './build-schemas.mjs';
import { fingerprint } from './fingerprint.mjs';
import { MESSAGES } from './messages.mjs';
import { ROOT } from './root.mjs';

/** The `versus` command. */
export const CLI = join(ROOT, 'build', 'cli', 'versus.js');
/** Backup and restore. */
export const DATABASE_CLI = join(ROOT, 'build', 'cli', 'database.js');
/** Folder of the built player and of the schemas that packages carry. */
export const PLAYER = join(ROOT, 'build', 'player');
const SITE = join(ROOT, 'build', 'site');
/** What each part was built of: one file a part. */
const STAMPS = join(ROOT, 'build', 'of');

const TEXTS = ['messages', 'project.inlang', 'scripts/messages.mjs', 'package-lock.json'];

/** @type {Record<'messages' | 'site' | 'player' | 'cli', { says?: string, outputs: string[], sources: string[], build: () => void | Promise<void> }>} */
const PARTS = {
	messages: {
		outputs: [join(ROOT, MESSAGES.outdir, 'messages.js')],
		sources: TEXTS,
		build: async () => {
			const { compile } = await import('@inlang/paraglide-js');
			const at = (/** @type {string} */ path) => join(ROOT, path);
			await compile({ ...MESSAGES, project: at(MESSAGES.project), outdir: at(MESSAGES.outdir) });
		}
	},
	cli: {
		outputs: [CLI, DATABASE_CLI],
		sources: [...TEXTS, 'src/cli', 'src/lib', 'scripts/build.mjs'],
		build: async () => {
			await ensureBuilt('messages');
			await bundle('src/cli/main.ts', CLI, [
				/\/scripts\/[^/]+\.mjs$/,
				// It loads another file from beside itself.
				'sql.js'
			]);
			await bundle('src/cli/database.ts', DATABASE_CLI, [/^(@electric-sql|drizzle-orm|pg)(\/|$)/]);
		}
	},
	site: {
		says: 'Building the site (about half a minute; only when its sources have changed) …',
		outputs: [join(SITE, 'index.js')],
		sources: [...TEXTS, 'src', 'static', 'svelte.config.js', 'vite.config.ts'],
		build: () => runVite()
	},
	player: {
		says: 'Building the player for packages (some seconds; only when its sources have changed) …',
		outputs: [
			'index.html',
			'player-scorm12.js',
			'player-scorm2004.js',
			'player.css',
			'schemas-scorm12.json',
			'schemas-scorm2004-3.json',
			'schemas-scorm2004-4.json'
		].map((name) => join(PLAYER, name)),
		sources: [
			...TEXTS,
			'src/lib',
			'src/player',
			'src/app.css',
			'scripts/build-schemas.mjs',
			'scripts/player',
			'vite.player.config.ts'
		],
		build: () => {
			runVite('--config', 'vite.player.config.ts');
			buildSchemas(PLAYER);
		}
	}
};

/** @typedef {keyof typeof PARTS} Part */

/** @param {string} name @returns {name is Part} */
export const isPart = (name) => Object.hasOwn(PARTS, name);

/**
 * Builds a part when one of its outputs is missing or it was built of other sources. What a build prints goes to
 * stderr: stdout belongs to the command that asked.
 * @param {Part} name @throws {Error} when the build fails
 */
export async function ensureBuilt(name) {
	const { says, outputs } = PARTS[name];
	if (outputs.every((path) => existsSync(path)) && stampOf(name) === fingerprint(PARTS[name].sources)) return;
	if (says) console.error(says);
	await build(name);
}

/** Builds a part, whatever is there. @param {Part} name */
export async function build(name) {
	// Of the sources before the build: what is edited meanwhile is built next time.
	const of = fingerprint(PARTS[name].sources);
	const stamp = join(STAMPS, name);
	rmSync(stamp, { force: true });
	await PARTS[name].build();
	mkdirSync(STAMPS, { recursive: true });
	writeFileSync(stamp, of);
}

/** Builds every part, whatever is there. */
export async function buildAll() {
	for (const name of /** @type {const} */ (['messages', 'site', 'player', 'cli'])) await build(name);
}

/** @param {Part} name @returns {string | undefined} what it was built of */
function stampOf(name) {
	const stamp = join(STAMPS, name);
	return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** @param {string[]} args */
function runVite(...args) {
	const command = [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn', ...args];
	// Whoever asks, a test say, gets what is shipped: Svelte has more in it otherwise.
	const env = { ...process.env, NODE_ENV: 'production' };
	const { status } = spawnSync(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error('The build failed; what it printed above says why.');
}

/**
 * A program in one file, which starts in a fraction of the time that its sources take. Written under another name and
 * moved into its place, so that commands that run at once never meet half of it.
 * @param {string} input
 * @param {string} output
 * @param {(string | RegExp)[]} external what is not taken in
 */
async function bundle(input, output, external) {
	const { rolldown } = await import('rolldown');
	const build = await rolldown({ cwd: ROOT, input, platform: 'node', external });
	const draft = `${output}.${process.pid}.part.js`;
	await build.write({ file: draft, format: 'esm', codeSplitting: false, minify: false });
	await build.close();
	mkdirSync(dirname(output), { recursive: true });
	renameSync(draft, output);
}
