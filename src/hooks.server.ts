import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { dev, version } from '$app/environment';
import { env } from '$env/dynamic/private';
import { DatabaseError, describeDatabaseProblem } from '$lib/errors';
import { BUILD } from '$lib/offline/addresses';
import { openAccounts, type Accounts } from '$lib/server/accounts/accounts';
import { readAccountsOptions } from '$lib/server/accounts/configuration';
import { findViewer, type Viewer } from '$lib/server/accounts/session';
import { askAgainForVersions } from '$lib/server/ask-again';
import { sweepDaily } from '$lib/server/classes/sweep-daily';
import { m } from '$lib/paraglide/messages.js';
import { databasePlace } from '$lib/server/database-place';
import { isDiskFull } from '$lib/server/disk-full';
import { log, tellOfError } from '$lib/server/log';
import { openSite, type Site } from '$lib/server/site';

let site: Site;
let accounts: Accounts;

export const init: ServerInit = async () => {
	askAgainForVersions();
	// First, so that a variable that is of no use is told before anything is opened.
	const options = readAccountsOptions(env);
	// `vite dev` comes here again after an edit, in a process that still has the database open.
	if (dev) await globalThis.siteBeforeEdit?.close();
	try {
		site = await openSite({
			questions: env['VERSUS_QUESTIONS'] || 'questions',
			data: databasePlace(env),
			now: new Date()
		});
	} catch (error) {
		if (!(error instanceof DatabaseError)) throw error;
		// Whoever starts the site has to mend this; a stack would only hide the sentence that says how.
		log('error', describeDatabaseProblem(error.problem), { code: error.problem.code });
		process.exit(1);
	}
	if (dev) globalThis.siteBeforeEdit = site;
	accounts = await openAccounts(site.database.db, options);
	const endSweeps = sweepDaily(site.database.db, () => new Date());
	// What is watched never ends by itself: browsers come back to another instance, or to this one's next life.
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void site.live.close());
	// adapter-node lets requests finish before it says so.
	process.on(
		'sveltekit:shutdown',
		() =>
			void endSweeps()
				.then(() => accounts.close())
				.then(() => site.close())
	);
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
	let viewer: Promise<Viewer | undefined> | undefined;
	event.locals.site = site;
	event.locals.accounts = accounts;
	event.locals.viewer = () => (viewer ??= findViewer(accounts, event.request.headers, event.cookies));
	const response = await resolve(event);
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	// What is about a person stays in no cache.
	if (event.route.id?.startsWith('/(personal)')) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, status, event }) => {
	if (status !== 404)
		log('error', 'request failed', { status, route: event.route.id, error: tellOfError(error) });
	if (isDiskFull(error)) return { message: m.error_title_full(), code: 'disk-full' };
};
