import { NAME_LIMIT } from './standard.ts';
import type { PackageWarning } from './warning.ts';

/** Identifiers of a manifest: NCNames, unique in it, the same whenever the same course is packaged. */
export interface Identifiers {
	readonly manifest: string;
	readonly organization: string;
	readonly item: string;
	readonly resource: string;
}

const LONGEST_SUFFIX = '-organization'.length;
const PREFIX = 'versus-';

/**
 * Derives the identifiers from the course's id. A folder may be named in ways that an NCName cannot (a space, a colon,
 * another script), and LMSs tell packages apart by these, so whatever is lost is made up for by a hash.
 */
export function deriveIdentifiers(courseId: string, warnings: PackageWarning[]): Identifiers {
	const room = NAME_LIMIT - PREFIX.length - LONGEST_SUFFIX;
	const plain = courseId.replace(/[^A-Za-z0-9_.-]+/g, '_');
	let name = plain;
	if (plain.length > room)
		warnings.push({ code: 'clipped', part: 'identifier', length: courseId.length, limit: room });
	if (plain !== courseId || plain.length > room)
		name = `${plain.slice(0, room - HASH_LENGTH - 1)}-${hash(courseId)}`;
	const base = PREFIX + name;
	return {
		manifest: base,
		organization: `${base}-organization`,
		item: `${base}-item`,
		resource: `${base}-resource`
	};
}

const HASH_LENGTH = 8;

/** FNV-1a, 32 bits, in hexadecimal. */
export function hash(text: string): string {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
	return (value >>> 0).toString(16).padStart(HASH_LENGTH, '0');
}
