import { z } from 'zod';
import type { AttemptPort } from '../../assign/attempt-port.ts';
import type { Marking } from '../../assign/marking.ts';

/** What the server says of an answer; the marking is its own, and as it made it. */
const sentSchema = z.object({
	kind: z.enum(['saved', 'over', 'refused']),
	marking: z.custom<Marking>((value) => typeof value === 'object' && value !== null).optional()
});

/** Milliseconds after which a request counts as lost. What it carried is sent again under the same key. */
const PATIENCE = 15_000;

/**
 * An attempt whose answers a server takes.
 * @param address of the attempt
 * @param query what the server has to know beside it, from its question mark on
 */
export function httpAttempt(address: string, query = ''): AttemptPort {
	const post = (path: string, body: unknown) =>
		fetch(`${address}/${path}${query}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(PATIENCE)
		}).catch(() => undefined);
	return {
		async send(answer) {
			const response = await post('answers', answer);
			// A proxy's page, a server that restarts, a sign-in page of a wireless network: none is an answer of ours.
			const { success, data } = sentSchema.safeParse(await response?.json().catch(() => undefined));
			return success ? data : { kind: 'unreachable' };
		},
		async finish() {
			const response = await post('finish', {});
			return response?.ok && !response.redirected ? 'finished' : 'unreachable';
		}
	};
}
