import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';

/** Files that are named alike in every build. */
const LASTING_NAMES = ['/service-worker.js', '/_app/version.json'];

/**
 * Makes browsers and caches on the way ask again for the files that tell of a new version. adapter-node serves them
 * before any hook is run and says nothing of caching, which some caches take for leave to keep a script for hours.
 */
export function askAgainForVersions(): void {
	subscribe('http.server.request.start', (message) => {
		if (typeof message !== 'object' || message === null) return;
		if (!('request' in message && message.request instanceof IncomingMessage)) return;
		if (!('response' in message && message.response instanceof ServerResponse)) return;
		const path = message.request.url?.split('?', 1)[0] ?? '';
		if (LASTING_NAMES.includes(path)) message.response.setHeader('cache-control', 'no-cache');
	});
}
