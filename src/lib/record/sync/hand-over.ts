import { z } from 'zod';
import { assignedCourseSchema, exchangedSchema, type AssignedCourse } from './messages.ts';
import type { Hand } from './synchronise.ts';

/**
 * Why an exchange failed: nobody answered, or not now (it is worth trying again); the record is not this browser's to
 * send any more; or the server makes nothing of what it was sent, which trying again would not mend.
 */
export class LineError extends Error {
	readonly reason: 'unreachable' | 'gone' | 'refused';

	constructor(reason: LineError['reason'], options?: ErrorOptions) {
		super(reason, options);
		this.name = 'LineError';
		this.reason = reason;
	}
}

/** How long an answer is waited for, in ms. */
const PATIENCE = 30_000;

/** @param address of the course's record */
export function handTo(address: string, fetch: typeof globalThis.fetch): Hand {
	return async (exchange) => {
		const response = await ask(fetch, address, { ...post(exchange), signal: AbortSignal.timeout(PATIENCE) });
		return read(response, exchangedSchema);
	};
}

/** Sends what the page may not live to hear the answer of; a browser lets it live on for so many bytes. */
export function sendLast(
	address: string,
	exchange: Parameters<Hand>[0],
	fetch: typeof globalThis.fetch
): void {
	// What came of it shows at the next visit.
	void fetch(address, { ...post(exchange), keepalive: true }).catch(() => undefined);
}

/** The courses that classes have given to whoever this browser is. */
export async function askForCourses(
	address: string,
	fetch: typeof globalThis.fetch
): Promise<readonly AssignedCourse[]> {
	return read(await ask(fetch, address), z.array(assignedCourseSchema));
}

const post = (exchange: Parameters<Hand>[0]): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(exchange)
});

async function ask(fetch: typeof globalThis.fetch, address: string, init?: RequestInit): Promise<Response> {
	const response = await fetch(address, init).catch((cause: unknown) => {
		throw new LineError('unreachable', { cause });
	});
	if (response.ok) return response;
	const { status } = response;
	if (status === 401 || status === 403 || status === 404) throw new LineError('gone');
	throw new LineError(status >= 500 || status === 408 || status === 429 ? 'unreachable' : 'refused');
}

/** An answer of something else (a network that wants its visitors to sign in) is none. */
async function read<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
	const { success, data } = schema.safeParse(await response.json().catch(() => undefined));
	if (!success) throw new LineError('unreachable');
	return data;
}
