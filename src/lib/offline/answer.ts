import { SHELL, type Route } from './addresses.ts';
import { AS_KEPT, openOwn, type Shelf } from './shelf.ts';

/** How long the network is waited for where something is kept, in ms: a line that hardly answers is worse than none. */
const PATIENCE = 4_000;
/** The same once it was too slow, so that a page and what it is drawn from are not waited for one after the other. */
const SHORT_PATIENCE = 500;

/** What a reverse proxy answers for a site that is down. */
const DOWN = [502, 503, 504];

/** What is known of the network. */
export interface Line {
	isSlow: boolean;
}

/** The service worker's answer. `network` asks for what was requested; it rejects where nobody answers. */
export async function answer(
	shelf: Shelf,
	route: Exclude<Route, { kind: 'network' }>,
	address: string,
	network: () => Promise<Response>,
	line: Line
): Promise<Response> {
	const own = await openOwn(shelf);
	switch (route.kind) {
		case 'file':
			// Tabs of an earlier build find their parts in its cache.
			return (await own.match(address, AS_KEPT)) ?? (await shelf.caches.match(address, AS_KEPT)) ?? network();
		case 'resource': {
			const kept = await own.match(address, AS_KEPT);
			const response = await (kept ? inTime(network(), line) : ifReached(network()));
			return response ?? kept ?? unreachable();
		}
		case 'page': {
			const isKept = route.keptWith !== undefined && (await own.match(route.keptWith, AS_KEPT)) !== undefined;
			const response = await (isKept ? inTime(network(), line) : ifReached(network()));
			return response ?? (await own.match(SHELL, AS_KEPT)) ?? Response.error();
		}
		case 'server-data':
			return (await ifReached(network())) ?? unreachable();
	}
}

/** Undefined where nobody answers. */
function ifReached(response: Promise<Response>): Promise<Response | undefined> {
	return response.then(
		(response) => (DOWN.includes(response.status) ? undefined : response),
		() => undefined
	);
}

/** Undefined where nobody answers in time. */
async function inTime(response: Promise<Response>, line: Line): Promise<Response | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<'late'>((resolve) => {
		timer = setTimeout(() => resolve('late'), line.isSlow ? SHORT_PATIENCE : PATIENCE);
	});
	const first = await Promise.race([ifReached(response), late]);
	clearTimeout(timer);
	line.isSlow = first === 'late';
	return first === 'late' ? undefined : first;
}

function unreachable(): Response {
	const body = JSON.stringify({ message: 'The site cannot be reached.' });
	return new Response(body, { status: 503, headers: { 'content-type': 'application/json' } });
}
