import { CATALOGUE, SHELL } from './addresses.ts';
import { AS_KEPT, dropOwn, fetchPublic, keep, openOwn, type Shelf } from './shelf.ts';

/** Told after each step of keeping something. */
export type Tell = (done: number, total: number) => void;

/** What the server makes for each build, beside the build's files. */
const MADE = [SHELL, CATALOGUE];

/**
 * Keeps all that pages need beside a course: files of the build, shell and catalogue. All of it or nothing.
 * @throws KeepError
 */
export async function keepSite(shelf: Shelf, tell: Tell): Promise<void> {
	const cache = await openOwn(shelf);
	const total = siteSize(shelf);
	let done = 0;
	const get = async (address: string, from: () => Promise<Response>) => {
		await keep(cache, address, await from());
		tell(++done, total);
	};
	const outcomes = await Promise.allSettled([
		...shelf.files.map((path) => get(path, () => getFile(shelf, path))),
		...MADE.map((path) => get(path, () => fetchPublic(shelf, path, 'of-build')))
	]);
	const failed = outcomes.find((outcome) => outcome.status === 'rejected');
	if (!failed) return;
	// Half a site is of no use, and the learner's record may need the room.
	await dropOwn(shelf);
	throw failed.reason;
}

/** How many things `keepSite` keeps. */
export function siteSize({ files }: Shelf): number {
	return files.length + MADE.length;
}

/** Whether all of it is there: a browser may have cleared a part. */
export async function isSiteKept(shelf: Shelf): Promise<boolean> {
	const cache = await openOwn(shelf);
	return hasAll(cache, [...shelf.files, ...MADE]);
}

export async function hasAll(cache: Cache, addresses: readonly string[]): Promise<boolean> {
	const found = await Promise.all(addresses.map((address) => cache.match(address, AS_KEPT)));
	return found.every((response) => response !== undefined);
}

/** A file whose name holds its hash is taken from an earlier build's cache where it is there. */
async function getFile(shelf: Shelf, path: string): Promise<Response> {
	if (!path.startsWith('/_app/immutable/')) return fetchPublic(shelf, path, 'of-build');
	return (await shelf.caches.match(path, AS_KEPT)) ?? fetchPublic(shelf, path, 'hashed');
}
