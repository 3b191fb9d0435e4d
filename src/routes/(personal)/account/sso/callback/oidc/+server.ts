import { error } from '@sveltejs/kit';
import { LIMITS, takeTurn } from '$lib/server/accounts/rate-limits';
import { clientOfEvent } from '../../../../client';
import type { RequestHandler } from './$types';

/** Where the provider sends people back to. */
export const GET: RequestHandler = async (event) => {
	const { singleSignOn, db } = event.locals.accounts;
	if (!singleSignOn) error(404, 'Not found');
	if (!(await takeTurn(db, LIMITS.singleSignOnFrom, clientOfEvent(event).address, new Date())))
		error(429, 'Too many requests');
	return singleSignOn.open().handler(event.request);
};
