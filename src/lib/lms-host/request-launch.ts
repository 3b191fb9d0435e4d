import { z } from 'zod';
import type { Conditions } from '../lms/conditions.ts';
import type { BegunLaunch } from './launch.ts';
import { messageIn } from './deliver.ts';

const values = z.record(z.string(), z.string());
const begunSchema = z.object({
	launch: z.int(),
	attempt: z.object({
		values,
		earlierTime: z.number(),
		launches: z.int(),
		savedLaunch: z.int()
	}),
	given: values,
	page: z.string()
});

/** What the server answers to a launch: where it begins, and the page to open; or why it does not, in a sentence. */
export type LaunchAnswer =
	| { readonly kind: 'begun'; readonly begun: BegunLaunch; readonly page: string }
	| { readonly kind: 'refused'; readonly message: string };

/** Asks the server to begin a launch. Rejects where it cannot be reached. */
export async function requestLaunch(
	address: string,
	request: { readonly conditions: Conditions; readonly isFresh: boolean }
): Promise<LaunchAnswer> {
	const response = await post(address, request);
	if (!response.ok) return { kind: 'refused', message: messageIn(await response.text()) };
	const { page, ...begun } = begunSchema.parse(await response.json());
	return { kind: 'begun', begun, page };
}

/** Posts JSON. Rejects where the server cannot be reached. */
export function post(address: string, body: unknown): Promise<Response> {
	return fetch(address, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body)
	});
}
