/** The browser's caches in memory, as far as the service worker uses them; with room for so many entries. */
export class MemoryCaches implements CacheStorage {
	readonly stored = new Map<string, MemoryCache>();
	/** How many entries there is room for in all. */
	room = Infinity;

	async open(name: string): Promise<Cache> {
		const cache = this.stored.get(name) ?? new MemoryCache(this);
		this.stored.set(name, cache);
		return cache;
	}

	async match(request: RequestInfo | URL): Promise<Response | undefined> {
		for (const cache of this.stored.values()) {
			const found = await cache.match(request);
			if (found) return found;
		}
		return undefined;
	}

	async has(name: string): Promise<boolean> {
		return this.stored.has(name);
	}

	async keys(): Promise<string[]> {
		return [...this.stored.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.stored.delete(name);
	}

	/** Addresses of what a cache holds, in order. */
	held(name: string): string[] {
		return [...(this.stored.get(name)?.entries.keys() ?? [])].toSorted();
	}

	get isFull(): boolean {
		return [...this.stored.values()].reduce((sum, { entries }) => sum + entries.size, 0) >= this.room;
	}
}

class MemoryCache implements Cache {
	readonly entries = new Map<string, Response>();
	readonly #caches: MemoryCaches;

	constructor(caches: MemoryCaches) {
		this.#caches = caches;
	}

	async match(request: RequestInfo | URL): Promise<Response | undefined> {
		return this.entries.get(keyOf(request))?.clone();
	}

	async put(request: RequestInfo | URL, response: Response): Promise<void> {
		const key = keyOf(request);
		// A body can be put once, as in a browser.
		const body = await response.arrayBuffer();
		if (!this.entries.has(key) && this.#caches.isFull)
			throw new DOMException('no room', 'QuotaExceededError');
		this.entries.set(key, new Response(body, { headers: response.headers }));
	}

	async delete(request: RequestInfo | URL): Promise<boolean> {
		return this.entries.delete(keyOf(request));
	}

	async keys(): Promise<Request[]> {
		return [...this.entries.keys()].map((path) => new Request(`http://site${path}`));
	}

	matchAll = unused;
	add = unused;
	addAll = unused;
}

/** Path and query, as all addresses are of one site. */
function keyOf(request: RequestInfo | URL): string {
	const { pathname, search } = new URL(
		request instanceof Request ? request.url : request.toString(),
		'http://site'
	);
	return pathname + search;
}

async function unused(): Promise<never> {
	throw new Error('Not needed by the service worker so far.');
}
