import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Course } from '../course/course.ts';
import { clip } from './clip.ts';
import { deriveIdentifiers } from './identifiers.ts';
import { buildItemSequencing, buildMasteryScore, buildOrganizationSequencing } from './sequencing.ts';
import { STANDARDS, type Standard } from './standard.ts';
import type { PackageWarning } from './warning.ts';
import { declareNamespaces, writeXml } from './xml.ts';

export interface ManifestInput {
	readonly course: Course;
	readonly standard: Standard;
	/** The page that an LMS launches, and the file of metadata; both are among `files`. */
	readonly page: string;
	readonly metadata: string;
	/** Paths of all files beside the manifest, as they are in the zip. */
	readonly files: readonly string[];
}

/**
 * `imsmanifest.xml`: one organization, one item, one SCO. With several SCOs Moodle fails, in 2004 at the second
 * Initialize and in 1.2 at coming back.
 */
export function buildManifest(input: ManifestInput, warnings: PackageWarning[]): string {
	const { course, standard } = input;
	const { packaging, prefixed, schemaVersion, titleLimit } = STANDARDS[standard];
	const ids = deriveIdentifiers(course.id, warnings);
	const title = clip(course.title, titleLimit, 'title', warnings) || ids.manifest;
	const attributes = { identifier: ids.manifest, ...declareNamespaces(packaging, prefixed) };
	const is2004 = standard !== 'scorm12';
	const manifest = x('manifest', attributes, [
		x('metadata', [
			x('schema', 'ADL SCORM'),
			x('schemaversion', schemaVersion),
			x('adlcp:location', input.metadata)
		]),
		x('organizations', { default: ids.organization }, [
			x('organization', { identifier: ids.organization }, [
				x('title', title),
				x('item', { identifier: ids.item, identifierref: ids.resource }, [
					x('title', title),
					...(is2004 ? buildItemSequencing(course) : [buildMasteryScore(course)])
				]),
				...(is2004 ? [buildOrganizationSequencing()] : [])
			])
		]),
		x('resources', [buildResource(input, ids.resource)])
	]);
	return writeXml(manifest);
}

function buildResource({ standard, page, files }: ManifestInput, identifier: string): Element {
	const attributes = {
		identifier,
		type: 'webcontent',
		[STANDARDS[standard].scormType]: 'sco',
		href: page
	};
	return x(
		'resource',
		attributes,
		files.map((href) => x('file', { href }))
	);
}
