import { contentHash } from './content-hash.ts';

/**
 * Public JSON that a browser may keep, but asks about before it uses it again: SvelteKit answers 304 to a known ETag.
 * What another build wrote is another thing, even where it looks the same: a 304 would leave that build's name on it.
 */
export function respondJson(value: object, version: string): Response {
	const body = JSON.stringify(value);
	return new Response(body, {
		headers: {
			'content-type': 'application/json',
			'cache-control': 'no-cache',
			etag: `"${contentHash(`${version} ${body}`)}"`
		}
	});
}
