import type { RequestEvent } from '@sveltejs/kit';
import { clientOf } from '$lib/server/accounts/rate-limits';
import type { Client } from '$lib/server/accounts/session';

/** Whom a request comes from. */
export function clientOfEvent({
	request,
	getClientAddress
}: Pick<RequestEvent, 'request' | 'getClientAddress'>): Client {
	return { headers: request.headers, address: clientOf(getClientAddress()) };
}
