import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CourseFolder } from '../course/read-course.ts';

/** Reads a course's folder into memory; the pure reader takes it from there. Hidden files are left out. */
export async function loadCourseFolder(path: string): Promise<CourseFolder> {
	const root = resolve(path);
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.toSorted();
	const texts: Record<string, string> = {};
	const assets: string[] = [];
	for (const file of files) {
		const parts = relative(root, file).split(sep);
		if (parts.some((part) => part.startsWith('.'))) continue;
		const name = parts.join('/');
		if (/\.(ya?ml|md)$/.test(name)) texts[name] = await readFile(file, 'utf8');
		else assets.push(name);
	}
	return { id: basename(root), texts, assets };
}

/** Paths of the folders in the bank that hold a course, in order of their names. */
export async function listCourseFolders(bank: string): Promise<string[]> {
	const entries = await readdir(bank, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(bank, entry.name))
		.toSorted();
}

/** The contents of a course's files that are no text, by name. */
export async function readAssets(
	path: string,
	names: readonly string[]
): Promise<Record<string, Uint8Array>> {
	const entries = names.map(async (name): Promise<[string, Uint8Array]> => [
		name,
		new Uint8Array(await readFile(join(path, name)))
	]);
	return Object.fromEntries(await Promise.all(entries));
}
