import { CATALOGUE, courseAddress, courseOfAddress } from './addresses.ts';
import { hasAll, isSiteKept, siteSize, type Tell } from './keep-site.ts';
import type { CourseResource } from './resources.ts';
import {
	AS_KEPT,
	fetchPublic,
	keep,
	KeepError,
	openOwn,
	reasonOf,
	type Reason,
	type Shelf
} from './shelf.ts';

/** How it stands with a course for offline use. */
export type CourseStatus =
	| { readonly kind: 'saving'; readonly done: number; readonly total: number }
	/** Everything that its pages need is there. */
	| { readonly kind: 'saved' }
	| { readonly kind: 'failed'; readonly reason: Reason };

/**
 * Keeps a course at its current revision: first its pictures, and last, once all of them are there, the resource that
 * names them. Until then the revision before stays whole. Pictures of the revision before last go.
 */
export async function keepCourse(shelf: Shelf, course: string, tell: Tell): Promise<CourseStatus> {
	const cache = await openOwn(shelf);
	const address = courseAddress(course);
	const added: string[] = [];
	try {
		const response = await fetchPublic(shelf, address, 'of-build');
		const now = await filesOf(response.clone());
		const before = await filesOf(await cache.match(address, AS_KEPT));
		const size = siteSize(shelf);
		tell(size, size + now.length + 1);
		for (const [index, file] of now.entries()) {
			if (!(await cache.match(file, AS_KEPT))) {
				added.push(file);
				await keep(cache, file, await getPicture(shelf, file));
			}
			tell(size + index + 1, size + now.length + 1);
		}
		await keep(cache, address, response);
		const prefix = `${address.slice(0, address.lastIndexOf('/'))}/files/`;
		const isNamed = new Set([...before, ...now]);
		for (const { url } of await cache.keys()) {
			const { pathname, search } = new URL(url);
			if (pathname.startsWith(prefix) && !isNamed.has(pathname + search)) await cache.delete(url);
		}
	} catch (error) {
		const reason = reasonOf(error);
		// The learner's record may need the room.
		for (const file of added) await cache.delete(file);
		if (reason === 'gone') await cache.delete(address);
		// What was kept before is as good as ever.
		else if (await isCourseKept(shelf, course)) return { kind: 'saved' };
		return { kind: 'failed', reason };
	}
	await refreshCatalogue(shelf, cache);
	return (await isCourseKept(shelf, course)) ? { kind: 'saved' } : { kind: 'failed', reason: 'unreachable' };
}

/** Ids of the courses that a cache holds. */
export async function keptCourses(cache: Cache): Promise<string[]> {
	const keys = await cache.keys();
	return keys.flatMap(({ url }) => courseOfAddress(new URL(url).pathname) ?? []);
}

/** Whether the course and the site around it are whole. */
async function isCourseKept(shelf: Shelf, course: string): Promise<boolean> {
	const cache = await openOwn(shelf);
	const kept = await cache.match(courseAddress(course), AS_KEPT);
	return kept !== undefined && (await hasAll(cache, await filesOf(kept))) && (await isSiteKept(shelf));
}

async function filesOf(response: Response | undefined): Promise<string[]> {
	if (!response) return [];
	const { files }: CourseResource = await response.json();
	return Object.values(files);
}

async function getPicture(shelf: Shelf, address: string): Promise<Response> {
	return (await shelf.caches.match(address, AS_KEPT)) ?? fetchPublic(shelf, address, 'hashed');
}

/** A catalogue that is a little older does no harm, so that failing here is no failure. */
async function refreshCatalogue(shelf: Shelf, cache: Cache): Promise<void> {
	try {
		await keep(cache, CATALOGUE, await fetchPublic(shelf, CATALOGUE, 'of-build'));
	} catch (error) {
		if (!(error instanceof KeepError)) throw error;
	}
}
