import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { version } from '$app/environment';
import { env } from '$env/dynamic/private';
import { BUILD } from '$lib/offline/addresses';
import { askAgainForVersions } from '$lib/server/ask-again';
import { log } from '$lib/server/log';
import { openSite, type Site } from '$lib/server/site';

let site: Site;

export const init: ServerInit = async () => {
	askAgainForVersions();
	site = await openSite({
		questions: env['VERSUS_QUESTIONS'] || 'questions',
		data: env['VERSUS_DATA'] || '.data/database',
		now: new Date()
	});
	// adapter-node lets requests finish before it says so.
	process.on('sveltekit:shutdown', () => void site.database.close());
};

/** Added to what the content security policy in svelte.config.js says. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	// So that a service worker keeps nothing that another build made.
	[BUILD]: version
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.site = site;
	const response = await resolve(event);
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	return response;
};

export const handleError: HandleServerError = ({ error, status, event }) => {
	if (status !== 404) log('error', 'request failed', { status, route: event.route.id, error: String(error) });
};
