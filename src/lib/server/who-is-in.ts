import type { RequestEvent } from '@sveltejs/kit';
import type { WhoIsIn } from '../accounts/who-is-in.ts';
import { askerOf } from './classes/asker.ts';
import { membershipsOf } from './classes/membership.ts';

export async function whoIsIn(event: Pick<RequestEvent, 'locals' | 'cookies'>): Promise<WhoIsIn> {
	const viewer = await event.locals.viewer();
	const memberships = await membershipsOf(event.locals.accounts.db, await askerOf(event));
	return {
		name: viewer?.name ?? null,
		trains: viewer !== undefined && viewer.role !== 'learner',
		learns: memberships.length > 0 || viewer?.role === 'learner'
	};
}
