import { text } from '@sveltejs/kit';
import { isAnswering } from '$lib/server/is-answering';
import type { RequestHandler } from './$types';

/** Answers `ok` while the site can serve, which it cannot without its database; and never more than that. */
export const GET: RequestHandler = async ({ locals }) => {
	const isOk = await isAnswering(locals.site.database.db);
	return text(isOk ? 'ok' : 'unavailable', {
		status: isOk ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
