import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { m } from '../lib/paraglide/messages.js';
import { listCourseFolders } from '../lib/server/course-folder.ts';
import { UsageError } from './usage-error.ts';

export const BANK = 'questions';

/** The folder that COURSE names: an id in the bank, or a path. @throws UsageError when there is none */
export async function findCourseFolder(name: string): Promise<string> {
	const path = [join(BANK, name), name].find((candidate) => existsSync(join(candidate, 'course.yaml')));
	if (path) return path;
	const known = existsSync(BANK) ? (await listCourseFolders(BANK)).map((folder) => basename(folder)) : [];
	throw new UsageError(m.cli_no_course({ path: name, known: known.join(', ') }));
}
