import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FileError } from '../errors.ts';
import type { Player } from '../package/package-course.ts';
import type { Standard } from '../package/standard.ts';

const schemaFiles = z.record(z.string(), z.string());

/** Where the build writes the player, from the project's root. */
const PLAYER_FOLDER = 'build/player';

/** What every package of a standard holds beside its course. */
export interface PackageParts {
	readonly player: Player;
	/** Schema files, name → text. */
	readonly schemas: Readonly<Record<string, string>>;
}

/** Reads the built player and the standard's schemas. @throws FileError `player-missing` where they are not built */
export async function readPackageParts(standard: Standard, folder = PLAYER_FOLDER): Promise<PackageParts> {
	const read = async (name: string) => {
		try {
			return await readFile(join(folder, name), 'utf8');
		} catch (cause) {
			throw new FileError('player-missing', { cause });
		}
	};
	const [page, script, style, schemas] = await Promise.all([
		read('index.html'),
		read(`player-${standard === 'scorm12' ? standard : 'scorm2004'}.js`),
		read('player.css'),
		read(`schemas-${standard}.json`)
	]);
	return { player: { page, script, style }, schemas: schemaFiles.parse(JSON.parse(schemas)) };
}
