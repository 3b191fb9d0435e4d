import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';

/**
 * A resource of this site. Pages that are to work offline are drawn from such resources alone: the service worker knows
 * their addresses, and none of them is about a person.
 * @throws the status of the answer as a page; 503 where neither the network nor this browser has it
 */
export async function loadResource<Resource>(
	fetch: typeof globalThis.fetch,
	address: string,
	missing: string
): Promise<Resource> {
	const response = await fetch(address).catch(() => undefined);
	if (!response || response.status === 503)
		error(503, { message: m.error_text_not_kept(), code: 'not-kept' });
	if (!response.ok) error(response.status, response.status === 404 ? missing : response.statusText);
	const resource: Resource = await response.json();
	return resource;
}
