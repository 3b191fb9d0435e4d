import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A file of a course. An SVG opened by itself is a page of its own, so it may run and load nothing. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const asset = await locals.site.asset(params.course, params.name);
	if (!asset) error(404);
	return new Response(asset.body, {
		headers: {
			'content-type': asset.type,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cache-control': 'public, max-age=3600'
		}
	});
};
