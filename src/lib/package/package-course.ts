import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Course } from '../course/course.ts';
import type { BankPlan } from '../quiz/generate.ts';
import { placeAssets } from './assets.ts';
import { withoutDeck, writeCourseScript } from './course-data.ts';
import { LOM_SCHEMA } from './lom-schema.ts';
import { buildMetadataFile } from './lom.ts';
import { buildManifest } from './manifest.ts';
import { STANDARDS, type Standard } from './standard.ts';
import type { PackageWarning } from './warning.ts';

/** The built player: the texts of `index.html`, `player.js` and `player.css`. The page loads these and `course.js`. */
export interface Player {
	readonly page: string;
	readonly script: string;
	readonly style: string;
}

export interface PackageInput {
	readonly course: Course;
	/** The course's, by `planBank`. */
	readonly plan: BankPlan;
	readonly standard: Standard;
	readonly player: Player;
	/** The course's own files by their names in its folder. */
	readonly assets: Readonly<Record<string, Uint8Array>>;
	/** The standard's schema files, name → text. */
	readonly schemas: Readonly<Record<string, string>>;
}

export interface Package {
	readonly zip: Uint8Array<ArrayBuffer>;
	/** Paths in the zip, sorted. */
	readonly files: readonly string[];
	readonly warnings: readonly PackageWarning[];
}

const PAGE = 'index.html';
const MANIFEST = 'imsmanifest.xml';
const METADATA = 'metadata.xml';

/** The same input gives the same bytes, so a package can be compared and cached: dates are fixed and names sorted. */
export function packageCourse({ course, plan, standard, player, assets, schemas }: PackageInput): Package {
	const warnings: PackageWarning[] = [];
	const texts: Record<string, string> = {
		...(standard === 'scorm12' ? {} : { [STANDARDS[standard].metadata.schema]: LOM_SCHEMA }),
		...schemas,
		[PAGE]: player.page,
		'player.js': player.script,
		'player.css': player.style,
		'course.js': writeCourseScript({ version: 1, standard, course: withoutDeck(course), plan }),
		[METADATA]: buildMetadataFile(course, standard, warnings)
	};
	const contents = placeAssets(assets, warnings);
	for (const [name, text] of Object.entries(texts)) contents.set(name, strToU8(text));
	const manifest = buildManifest(
		{ course, standard, page: PAGE, metadata: METADATA, files: [...contents.keys()].toSorted() },
		warnings
	);
	contents.set(MANIFEST, strToU8(manifest));
	const files = [...contents.keys()].toSorted();
	return { zip: zip(files, contents), files, warnings: withoutRepeats(warnings) };
}

function zip(files: readonly string[], contents: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
	const entries: Zippable = {};
	for (const file of files) entries[file] = contents.get(file) ?? new Uint8Array();
	// Level 9 takes half as long again for a thousandth less. A zip's dates have no time zone and fflate writes the local
	// one, so the day is named in local time too.
	return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** A title that is cut in two places at the same length is one thing to tell. */
function withoutRepeats(warnings: readonly PackageWarning[]): PackageWarning[] {
	return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}
