import { BUILD } from './addresses.ts';

/** Where the service worker of one build keeps things, and how it gets them. */
export interface Shelf {
	readonly caches: CacheStorage;
	readonly fetch: typeof fetch;
	/** Name of the build. */
	readonly version: string;
	/** Paths of the build's own files. */
	readonly files: readonly string[];
}

/** Why something could not be kept. */
export type Reason = 'full' | 'unreachable' | 'outdated' | 'gone';

export class KeepError extends Error {
	readonly reason: Reason;

	constructor(reason: Reason, options?: ErrorOptions) {
		super(reason, options);
		this.name = 'KeepError';
		this.reason = reason;
	}
}

export function reasonOf(error: unknown): Reason {
	return error instanceof KeepError ? error.reason : 'unreachable';
}

const PREFIX = 'versus ';

/** The cache of this build: its files, and the courses as this build's pages read them. */
export function openOwn({ caches, version }: Shelf): Promise<Cache> {
	return caches.open(PREFIX + version);
}

export async function dropOwn({ caches, version }: Shelf): Promise<void> {
	await caches.delete(PREFIX + version);
}

/** Versions of other builds that something is still kept of. */
export async function otherVersions({ caches, version }: Shelf): Promise<string[]> {
	const names = await caches.keys();
	return names
		.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version)
		.map((name) => name.slice(PREFIX.length));
}

export function openOther({ caches }: Shelf, version: string): Promise<Cache> {
	return caches.open(PREFIX + version);
}

export async function dropOther({ caches }: Shelf, version: string): Promise<void> {
	await caches.delete(PREFIX + version);
}

/** What the server varies by (its compression) makes no difference to what is kept. */
export const AS_KEPT: CacheQueryOptions = { ignoreVary: true };

/**
 * How the build matters to what an address gives: not at all where the address holds a hash of the content; else each
 * build writes it in its own way, and a copy may be out of date.
 */
export type Origin = 'hashed' | 'of-build';

/**
 * Gets what may be kept. Asked for without cookies, so that nothing that is about a person can get into a cache.
 * @throws KeepError `gone`, `unreachable`, or `outdated` where another build answers than this one
 */
export async function fetchPublic(
	{ fetch, version }: Shelf,
	address: string,
	origin: Origin
): Promise<Response> {
	let response;
	try {
		const cache = origin === 'hashed' ? 'default' : 'no-cache';
		response = await fetch(address, { credentials: 'omit', cache });
	} catch (cause) {
		throw new KeepError('unreachable', { cause });
	}
	if (response.status === 404) throw new KeepError('gone');
	if (response.status !== 200 || response.redirected) throw new KeepError('unreachable');
	const build = response.headers.get(BUILD);
	if (origin === 'of-build' && build !== null && build !== version) throw new KeepError('outdated');
	return response;
}

/** @throws KeepError `full` */
export async function keep(cache: Cache, address: string, response: Response): Promise<void> {
	try {
		await cache.put(address, response);
	} catch (cause) {
		const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
		throw new KeepError(isFull ? 'full' : 'unreachable', { cause });
	}
}
