import type { Cookies } from '@sveltejs/kit';
import { ownerOf } from '../owner.ts';
import type { Asker } from './membership.ts';

/** Whom a request comes from, as far as classes go. */
export async function askerOf(event: {
	readonly locals: Pick<App.Locals, 'viewer'>;
	readonly cookies: Pick<Cookies, 'get'>;
}): Promise<Asker> {
	return { user: (await event.locals.viewer())?.id, device: ownerOf(event.cookies) };
}
