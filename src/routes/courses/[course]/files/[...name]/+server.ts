import { error } from '@sveltejs/kit';
import { contentHash } from '$lib/server/content-hash';
import type { RequestHandler } from './$types';

/**
 * A file of a course, kept for good under the address that holds its hash (`?v=…`). An SVG opened by itself is a page of
 * its own, so it may run and load nothing.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asset = await locals.site.asset(params.course, params.name);
	if (!asset) error(404);
	const hash = contentHash(asset.body);
	return new Response(asset.body, {
		headers: {
			'content-type': asset.type,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cache-control':
				url.searchParams.get('v') === hash ? 'public, max-age=31536000, immutable' : 'no-cache',
			etag: `"${hash}"`
		}
	});
};
