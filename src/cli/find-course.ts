import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { m } from '../lib/paraglide/messages.js';
import { listCourseFolders } from '../lib/server/course-folder.ts';
import { UsageError } from './usage-error.ts';

export const BANK = 'questions';

/** A course's folder as problems name it, with a slash at its end: from here where it lies below, else in full. */
export function folderPrefix(path: string): string {
	const below = relative('.', path);
	const isBelow = !isAbsolute(below) && below.split(sep)[0] !== '..';
	const shown = isBelow ? below || '.' : resolve(path);
	return `${shown.split(sep).join('/')}/`;
}

/** The folder that COURSE names: an id in the bank, or a path. @throws UsageError when there is none */
export async function findCourseFolder(name: string): Promise<string> {
	const path = [join(BANK, name), name].find((candidate) => existsSync(join(candidate, 'course.yaml')));
	if (path) return path;
	const known = existsSync(BANK) ? (await listCourseFolders(BANK)).map((folder) => basename(folder)) : [];
	throw new UsageError(m.cli_no_course({ path: name, known: known.join(', ') }));
}
