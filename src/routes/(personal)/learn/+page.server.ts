import { redirect } from '@sveltejs/kit';
import { dueFor } from '$lib/server/assignments/due';
import { askerOf } from '$lib/server/classes/asker';
import { membershipsOf } from '$lib/server/classes/membership';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = event.locals.site.database;
	const memberships = await membershipsOf(db, await askerOf(event));
	if (memberships.length === 0 && !(await event.locals.viewer())) redirect(303, '/join');
	return { memberships, due: await dueFor(db, memberships, new Date()) };
};
