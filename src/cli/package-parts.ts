import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBuilt, PLAYER } from '../../scripts/build.mjs';
import type { Player } from '../lib/package/package-course.ts';
import type { Standard } from '../lib/package/standard.ts';
import { m } from '../lib/paraglide/messages.js';
import { UsageError } from './usage-error.ts';

const schemaFiles = z.record(z.string(), z.string());

/** What every package of a standard holds beside its course. */
export interface PackageParts {
	readonly player: Player;
	/** Schema files, name → text. */
	readonly schemas: Readonly<Record<string, string>>;
}

/**
 * Reads the built player and the standard's schemas from `folder`, by default the one that the build writes, after
 * building what is missing there. @throws UsageError when a file is missing all the same
 */
export async function readPackageParts(standard: Standard, folder?: string): Promise<PackageParts> {
	if (folder === undefined) ensureBuilt('player');
	const read = (name: string) => readPart(join(folder ?? PLAYER, name));
	const [page, script, style, schemas] = await Promise.all([
		read('index.html'),
		read('player.js'),
		read('player.css'),
		read(`schemas-${standard}.json`)
	]);
	return { player: { page, script, style }, schemas: schemaFiles.parse(JSON.parse(schemas)) };
}

async function readPart(path: string): Promise<string> {
	if (!existsSync(path)) throw new UsageError(m.cli_no_player({ file: path }));
	return readFile(path, 'utf8');
}
