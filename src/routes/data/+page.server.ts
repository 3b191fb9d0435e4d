import { ownerOf } from '$lib/server/owner';
import { deletePreviews, listPreviews } from '$lib/server/previews';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => {
	const owner = ownerOf(cookies);
	const sessions = owner ? await listPreviews(locals.site.database.db, owner) : [];
	return { sessions: sessions.map(({ id }) => id) };
};

export const actions: Actions = {
	default: async ({ locals, cookies }) => {
		const owner = ownerOf(cookies);
		if (owner) await deletePreviews(locals.site.database.db, owner);
	}
};
