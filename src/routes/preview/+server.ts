import { json } from '@sveltejs/kit';
import { ownerOf } from '$lib/server/owner';
import { deletePreviews, listPreviews } from '$lib/server/previews';
import type { RequestHandler } from './$types';

/** Ids of the trial sessions that belong to this browser. */
export const GET: RequestHandler = async ({ locals, cookies }) => {
	const owner = ownerOf(cookies);
	const sessions = owner ? await listPreviews(locals.site.database.db, owner) : [];
	return json(
		sessions.map(({ id }) => id),
		{ headers: { 'cache-control': 'no-store' } }
	);
};

export const DELETE: RequestHandler = async ({ locals, cookies }) => {
	const owner = ownerOf(cookies);
	if (owner) await deletePreviews(locals.site.database.db, owner);
	return new Response(undefined, { status: 204 });
};
