/** A page without content that draws whatever address it is served at: the site's answer to any page while offline. */
export const SHELL = '/shell';
export const CATALOGUE = '/catalogue.json';
/** Header in which each answer names the build that gave it. */
export const BUILD = 'x-versus-build';

const COURSE_RESOURCE = /^\/courses\/([^/]+)\/course\.json$/;

/** Address of the resource that all pages of a course are drawn from. */
export function courseAddress(course: string): string {
	return `/courses/${encodeURIComponent(course)}/course.json`;
}

/** Id of the course whose resource lies at this path; undefined where it is no such address. */
export function courseOfAddress(path: string): string | undefined {
	const [, id] = COURSE_RESOURCE.exec(path) ?? [];
	return id === undefined ? undefined : decodeURIComponent(id);
}

/** How a request is answered by the service worker. */
export type Route =
	/** Its address holds a hash of its content, or it belongs to this build: whatever is kept is right. */
	| { readonly kind: 'file' }
	/** A resource that pages are drawn from: the network's, else what is kept. */
	| { readonly kind: 'resource' }
	/** The network's, else the shell. `keptWith` is the resource without which the shell is of no use offline. */
	| { readonly kind: 'page'; readonly keptWith: string | undefined }
	/** What SvelteKit asks the server for a page that is drawn there: the network's, else a 503 that the page explains. */
	| { readonly kind: 'server-data' }
	/** Left to the browser. */
	| { readonly kind: 'network' };

export interface Asked {
	readonly url: URL;
	readonly method: string;
	readonly mode: RequestMode;
}

const NETWORK: Route = { kind: 'network' };

/** Where an address leads. `files` are the paths of the build's own files. */
export function routeOf({ url, method, mode }: Asked, origin: string, files: ReadonlySet<string>): Route {
	if (method !== 'GET' || url.origin !== origin) return NETWORK;
	const path = url.pathname;
	if (files.has(path) || path.startsWith('/_app/immutable/')) return { kind: 'file' };
	if (path === CATALOGUE || COURSE_RESOURCE.test(path)) return { kind: 'resource' };
	if (path.endsWith('/__data.json')) return { kind: 'server-data' };
	const [, course, part] = /^\/courses\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
	if (part === 'files' && url.searchParams.has('v')) return { kind: 'file' };
	// Files to download: the shell must never be saved in their place.
	if (part === 'files' || part === 'export' || part === 'package') return NETWORK;
	if (path === '/healthz' || mode !== 'navigate') return NETWORK;
	if (course !== undefined) return { kind: 'page', keptWith: `/courses/${course}/course.json` };
	return { kind: 'page', keptWith: path === '/' || path === '/data' ? CATALOGUE : undefined };
}
