import { redirect } from '@sveltejs/kit';
import { dueFor } from '$lib/server/assignments/due';
import { askerOf } from '$lib/server/classes/asker';
import { forgetDevice } from '$lib/server/classes/devices';
import { takeRosterPlaces } from '$lib/server/classes/join';
import { membershipsOf } from '$lib/server/classes/membership';
import { ensureOwner, ownerOf } from '$lib/server/owner';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = event.locals.accounts;
	const viewer = await event.locals.viewer();
	if (viewer) await takeRosterPlaces(db, viewer.id, new Date());
	const memberships = await membershipsOf(db, await askerOf(event));
	// Whoever comes by name alone is known for longer with every visit.
	if (memberships.some(({ hasAccount }) => !hasAccount)) ensureOwner(event.cookies, event.url);
	return {
		memberships,
		due: await dueFor(db, memberships, new Date()),
		isSignedIn: viewer !== undefined,
		done: event.url.searchParams.get('done')
	};
};

export const actions: Actions = {
	forget: async ({ locals, cookies }) => {
		const device = ownerOf(cookies);
		if (device !== undefined) await forgetDevice(locals.accounts.db, device);
		redirect(303, '/learn?done=forgotten');
	}
};
