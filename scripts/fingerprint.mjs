// Whether a build is of the sources as they are is told by what is in them: times of change mean little after a
// checkout or a copy, and nothing when a file is edited while it is being built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Written by a build itself. */
const GENERATED = join('src', 'lib', 'paraglide');
/** Tests are no part of what is built. */
const IGNORED = /\.test\.ts$/;

/**
 * A text that is another as soon as a file at or below one of the paths is added, removed, renamed or edited.
 * @param {readonly string[]} paths from the project's root; one that is not there counts as empty
 */
export function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap(filesIn)) {
		const content = readFileSync(join(ROOT, path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} files at or below it, sorted */
function filesIn(path) {
	const full = join(ROOT, path);
	if (path === GENERATED || IGNORED.test(path) || !existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.toSorted()
		.flatMap((name) => filesIn(join(path, name)));
}
