import { contentHash } from './content-hash.ts';

/** Public JSON that a browser may keep, but asks about before it uses it again: SvelteKit answers 304 to a known ETag. */
export function respondJson(value: object): Response {
	const body = JSON.stringify(value);
	return new Response(body, {
		headers: {
			'content-type': 'application/json',
			'cache-control': 'no-cache',
			etag: `"${contentHash(body)}"`
		}
	});
}
