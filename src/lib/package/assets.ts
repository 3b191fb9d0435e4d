import { NAME_LIMIT } from './standard.ts';
import type { PackageWarning } from './warning.ts';
import { cleanText } from './xml.ts';

/** Folder of the course's own files in a package. */
const ASSET_FOLDER = 'files';

/** Endings that every server types right, so that a browser shows the file and does not offer it for download. */
const SERVED = /\.(svg|png|jpe?g|gif|webp|avif|mp3|mp4|woff2|pdf)$/i;
const PLAIN = /^[A-Za-z0-9._/-]+$/;

/** Puts a course's files at their paths in the package. Adds a warning for each that is left out or may not be found. */
export function placeAssets(
	assets: Readonly<Record<string, Uint8Array>>,
	warnings: PackageWarning[]
): Map<string, Uint8Array> {
	const placed = new Map<string, Uint8Array>();
	for (const [name, bytes] of Object.entries(assets)) {
		const path = `${ASSET_FOLDER}/${name}`;
		if (!SERVED.test(name) || !isRelative(name) || path.length > NAME_LIMIT) {
			warnings.push({ code: 'file-left-out', name });
			continue;
		}
		if (!PLAIN.test(name)) warnings.push({ code: 'file-name-risky', name });
		placed.set(path, bytes);
	}
	return placed;
}

/** Whether the path stays below its folder, reads the same on every system, and can stand in XML. */
function isRelative(path: string): boolean {
	return (
		cleanText(path) === path &&
		!/[\\:\t\n\r]/.test(path) &&
		!path.split('/').some((part) => /^\.*$/.test(part))
	);
}
