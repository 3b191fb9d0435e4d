import { parseArgs } from 'node:util';
import type { Course } from '../lib/course/course.ts';
import { nearest } from '../lib/course/nearest.ts';
import { describePackageWarning, describeProblem } from '../lib/errors.ts';
import { packageCourse } from '../lib/package/package-course.ts';
import { isStandard, STANDARDS, standards, type Standard } from '../lib/package/standard.ts';
import { m } from '../lib/paraglide/messages.js';
import { ensureBuilt, PLAYER } from '../../scripts/build.mjs';
import { readPackageParts } from '../lib/server/package-parts.ts';
import { loadCourseFolder, readAssets } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { findCourseFolder, folderPrefix } from './find-course.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `versus package COURSE --as STANDARD [--out FILE]`: writes the package and says what it is. Problems and warnings go
 * to stderr; exit code 1 when the course has errors. `parts` is a folder with a built player, for tests.
 */
export async function writePackage(args: string[], parts?: string): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { as: { type: 'string' }, out: { type: 'string' } }
	});
	const [name, ...more] = positionals;
	if (name === undefined || more.length > 0) throw new UsageError(m.cli_package_one_course());
	const standard = readStandard(values.as);
	const path = await findCourseFolder(name);
	const folder = await loadCourseFolder(path);
	const { course, plan, problems } = inspectCourse(folder);
	const prefix = folderPrefix(path);
	for (const problem of problems) console.error(describeProblem(problem, prefix));
	if (!course) return 1;

	const assets = await readAssets(path, folder.assets);
	if (parts === undefined) await ensureBuilt('player');
	const { player, schemas } = await readPackageParts(standard, parts ?? PLAYER);
	const { zip, warnings } = packageCourse({ course, plan, standard, player, assets, schemas });
	const file = values.out ?? `${course.id}-${standard}.zip`;
	await writeWhole(file, zip);
	for (const warning of warnings) console.error(`${prefix}: ${describePackageWarning(warning)}`);
	const size = Math.ceil(zip.length / 1000);
	console.log(
		m.cli_packaged({
			file,
			size,
			standard: STANDARDS[standard].name,
			mark: course.passMark,
			...tellSettings(course)
		})
	);
	return 0;
}

function readStandard(text: string | undefined): Standard {
	const known = standards.join(', ');
	if (text === undefined) throw new UsageError(m.cli_standard_missing({ known }));
	if (!isStandard(text))
		throw new UsageError(
			m.cli_standard_unknown({ standard: text, nearest: nearest(text, standards), known })
		);
	return text;
}

/** What counts, in words. */
function tellSettings({ settings }: Course): { score: string; completion: string } {
	return {
		score: settings.score === 'highest' ? m.package_score_highest() : m.package_score_last(),
		completion: settings.completion === 'lessons' ? m.package_complete_lessons() : m.package_complete_both()
	};
}
