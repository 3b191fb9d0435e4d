import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { describeProblem } from '../errors.ts';
import { LiveBoards } from './assignments/live/live-boards.ts';
import { contentHash } from './content-hash.ts';
import { listCourseFolders, loadCourseFolder, readAssets } from './course-folder.ts';
import { publishCourses } from './courses.ts';
import { openDatabase, type OpenDatabase, type OpeningNews } from './database.ts';
import type { DatabasePlace } from './database-place.ts';
import { Events } from './events/events.ts';
import { inspectCourse } from './inspect-course.ts';
import { log } from './log.ts';
import { PackageShelf } from './packages.ts';

/** What the running site holds open. */
export interface Site {
	readonly database: OpenDatabase;
	/** What instances tell each other. */
	readonly events: Events;
	/** Quizzes that are watched. */
	readonly live: LiveBoards;
	readonly packages: PackageShelf;
	/** A file of a course that is no text, such as an image; undefined where the course has none of that name. */
	asset(course: string, name: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined>;
	/** The files of a course that `asset` serves: name → hash of the content. */
	pictures(course: string): Readonly<Record<string, string>>;
	/** Once nothing is asked of it any more. */
	close(): Promise<void>;
}

export interface SiteOptions {
	/** Folder of the course folders. */
	readonly questions: string;
	readonly data: DatabasePlace;
	readonly now: Date;
}

const TYPES: Readonly<Record<string, string>> = {
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.gif': 'image/gif'
};

const NEWS = {
	waiting: 'waiting for the database',
	unguarded: 'nothing keeps a second process off the database'
} satisfies Record<OpeningNews['kind'], string>;

/** Opens the database, reads the bank and puts its sound courses on offer. An unsound course is logged, not served. */
export async function openSite({ questions, data, now }: SiteOptions): Promise<Site> {
	const assets = new Map<
		string,
		{ folder: string; names: ReadonlySet<string>; pictures: Readonly<Record<string, string>> }
	>();
	const sound = [];
	for (const path of await listCourseFolders(questions)) {
		const folder = await loadCourseFolder(path);
		const { course, problems } = inspectCourse(folder);
		for (const problem of problems) {
			if (problem.severity === 'error')
				log('error', 'course problem', { problem: describeProblem(problem, `${path}/`) });
		}
		if (!course) continue;
		sound.push(course);
		const pictures = await hashPictures(path, folder.assets);
		assets.set(course.id, { folder: path, names: new Set(folder.assets), pictures });
	}
	const database = await openDatabase(data, {
		tell: ({ kind, ...fields }) => log('info', NEWS[kind], fields)
	});
	await publishCourses(database.db, sound, now);
	const events = await Events.open(database.db, database.notices);
	const live = new LiveBoards(database.db, events, () => new Date());
	log('info', 'ready', { courses: sound.map(({ id }) => id) });
	return {
		database,
		events,
		live,
		packages: new PackageShelf(async (course) => {
			const found = assets.get(course);
			return found ? readAssets(found.folder, [...found.names]) : {};
		}),
		async asset(course, name) {
			const found = assets.get(course);
			const type = typeOf(name);
			// Only names that were listed when the course was read: no path from an address reaches the disk.
			if (!found?.names.has(name) || !type) return undefined;
			return { body: new Uint8Array(await readFile(join(found.folder, name))), type };
		},
		pictures: (course) => assets.get(course)?.pictures ?? {},
		async close() {
			await live.close();
			await events.close();
			await database.close();
		}
	};
}

function typeOf(name: string): string | undefined {
	return TYPES[extname(name).toLowerCase()];
}

async function hashPictures(folder: string, names: readonly string[]): Promise<Record<string, string>> {
	const contents = await readAssets(
		folder,
		names.filter((name) => typeOf(name) !== undefined)
	);
	return Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, contentHash(bytes)]));
}
