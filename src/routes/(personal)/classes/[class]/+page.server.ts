import { redirect } from '@sveltejs/kit';
import { countMembers } from '$lib/server/classes/members';
import { requireClass } from '$lib/server/classes/require';
import { isNearEnd, touchClass } from '$lib/server/classes/retention';
import { assignmentLines } from './assignment-lines';
import { joinAddress } from './join-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, name, joining, code, erasedAt } = await requireClass(event);
	const { db, origin } = event.locals.accounts;
	return {
		id,
		name,
		joining,
		join: joinAddress(origin, code),
		assignments: await assignmentLines(db, id, new Date()),
		counts: await countMembers(db, id),
		endsAt: isNearEnd(erasedAt, new Date()) ? erasedAt : undefined,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	keep: async (event) => {
		const { id } = await requireClass(event);
		await touchClass(event.locals.accounts.db, id, new Date());
		redirect(303, `/classes/${id}?done=kept`);
	}
};
