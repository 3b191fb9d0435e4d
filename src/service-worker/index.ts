import { build, files, version } from '$service-worker';
import { routeOf } from '../lib/offline/addresses.ts';
import { answer, type Line } from '../lib/offline/answer.ts';
import { keepCourse } from '../lib/offline/keep-course.ts';
import { keepSite } from '../lib/offline/keep-site.ts';
import { readPageMessage, type PageMessage, type WorkerMessage } from '../lib/offline/messages.ts';
import { adoptCourses, retireBuilds } from '../lib/offline/retire.ts';
import { reasonOf, type Shelf } from '../lib/offline/shelf.ts';

declare const self: ServiceWorkerGlobalScope;

const shelf: Shelf = {
	caches: self.caches,
	fetch: (...request) => fetch(...request),
	version,
	files: [...build, ...files]
};
const paths = new Set(shelf.files);
const line: Line = { isSlow: false };

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeCharge()));
self.addEventListener('message', (event) => {
	const message = readPageMessage(event.data);
	if (message) event.waitUntil(hear(message, event.source));
});
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const route = routeOf({ url, method: request.method, mode: request.mode }, self.location.origin, paths);
	if (route.kind === 'network') {
		// A navigation that the browser has begun by itself would be made a second time if it were left alone.
		if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(ask(event));
		return;
	}
	const address = route.kind === 'file' || route.kind === 'resource' ? url.href : url.pathname;
	const answered = answer(shelf, route, address, () => ask(event), line);
	// A cache that fails is no reason to answer nothing.
	event.respondWith(answered.catch(() => ask(event)));
});

/** The answer of the network, which the browser may have asked for a page while this worker was being started. */
async function ask(event: FetchEvent): Promise<Response> {
	const preloaded: unknown = await event.preloadResponse;
	return preloaded instanceof Response ? preloaded : fetch(event.request);
}

async function install(): Promise<void> {
	try {
		await keepSite(shelf, (done, total) => void tellAll({ type: 'site-progress', done, total }));
	} catch (error) {
		await tellAll({ type: 'site-failed', reason: reasonOf(error) });
		throw error;
	}
	// So that what was available offline still is, from the moment that this version takes over.
	await adoptCourses(shelf);
}

async function takeCharge(): Promise<void> {
	await self.registration.navigationPreload?.enable();
	await self.clients.claim();
	await tellAll({ type: 'in-charge', version });
}

async function hear(message: PageMessage, from: ExtendableMessageEvent['source']): Promise<void> {
	switch (message.type) {
		case 'hello':
			return tidy();
		case 'meet': {
			const ready: WorkerMessage = { type: 'update-ready' };
			return message.version === version ? self.skipWaiting() : from?.postMessage(ready);
		}
		case 'take-over':
			return self.skipWaiting();
		case 'keep-course': {
			const { course } = message;
			const status = await keepCourse(shelf, course, (done, total) => {
				void tellAll({ type: 'course', course, status: { kind: 'saving', done, total } });
			});
			return tellAll({ type: 'course', course, status });
		}
	}
}

/** Forgets builds before this one that no tab runs on. A tab that is frozen cannot tell, so that nothing goes meanwhile. */
async function tidy(): Promise<void> {
	const isLatest = () => !self.registration.installing && !self.registration.waiting;
	if (!isLatest()) return;
	const adopted = await adoptCourses(shelf);
	if (adopted.length === 0) return;
	const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const versions = await Promise.all(tabs.map(versionOf));
	const known = versions.filter((each) => each !== undefined);
	if (known.length === versions.length && isLatest()) await retireBuilds(shelf, adopted, new Set(known));
}

/** The version that a tab runs on; undefined where it does not say so within a second. */
function versionOf(tab: WindowClient): Promise<string | undefined> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => resolve(String(data));
		const question: WorkerMessage = { type: 'which-version' };
		tab.postMessage(question, [port2]);
		setTimeout(() => resolve(undefined), 1_000);
	});
}

async function tellAll(message: WorkerMessage): Promise<void> {
	for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
		client.postMessage(message);
}
