import { requireClass } from '$lib/server/classes/require';
import { joinAddress } from '../join-address';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id, name, code } = await requireClass(event);
	return { id, name, join: joinAddress(event.locals.accounts.origin, code) };
};
