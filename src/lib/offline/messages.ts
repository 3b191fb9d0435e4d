import * as z from 'zod/mini';

/** What a page tells the service worker. */
const pageMessageSchema = z.discriminatedUnion('type', [
	/** To the worker in charge: a page is open. */
	z.object({ type: z.literal('hello') }),
	/** To a worker that waits: a page is open, and where it is of the same version, nothing is to be waited for. */
	z.object({ type: z.literal('meet'), version: z.string() }),
	/** To a worker that waits: the learner wants the new version now. */
	z.object({ type: z.literal('take-over') }),
	z.object({ type: z.literal('keep-course'), course: z.string() })
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

const reason = z.enum(['full', 'unreachable', 'outdated', 'gone']);

/** What the service worker tells pages. */
const workerMessageSchema = z.discriminatedUnion('type', [
	/** From now on the worker of this version answers the page's requests. */
	z.object({ type: z.literal('in-charge'), version: z.string() }),
	/** A worker of another version than the page's is ready to take over. */
	z.object({ type: z.literal('update-ready') }),
	/** Answered with the page's version, on the port that comes along. */
	z.object({ type: z.literal('which-version') }),
	z.object({ type: z.literal('site-progress'), done: z.number(), total: z.number() }),
	z.object({ type: z.literal('site-failed'), reason }),
	z.object({
		type: z.literal('course'),
		course: z.string(),
		status: z.discriminatedUnion('kind', [
			z.object({ kind: z.literal('saving'), done: z.number(), total: z.number() }),
			z.object({ kind: z.literal('saved') }),
			z.object({ kind: z.literal('failed'), reason })
		])
	})
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;

/** Messages of another version that are not understood are passed over. */
export function readPageMessage(data: unknown): PageMessage | undefined {
	return pageMessageSchema.safeParse(data).data;
}

export function readWorkerMessage(data: unknown): WorkerMessage | undefined {
	return workerMessageSchema.safeParse(data).data;
}
