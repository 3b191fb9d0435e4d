import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserOptimiser } from './browser-optimiser.ts';
import type { FitReply } from './fit-with.ts';

/** A worker that answers as told, or breaks down. */
function fakeWorker(reply: FitReply | Error) {
	const terminate = vi.fn();
	class Fake extends EventTarget {
		terminate = terminate;
		postMessage() {
			const event =
				reply instanceof Error
					? Object.assign(new Event('error'), { message: reply.message })
					: new MessageEvent('message', { data: reply });
			queueMicrotask(() => this.dispatchEvent(event));
		}
	}
	vi.stubGlobal('Worker', Fake);
	return terminate;
}

afterEach(() => vi.unstubAllGlobals());

describe('browserOptimiser', () => {
	it('hands on the weights and lets the worker go', async () => {
		const terminate = fakeWorker({ weights: [1, 2, 3] });
		expect(await browserOptimiser(new AbortController().signal)([])).toEqual([1, 2, 3]);
		expect(terminate).toHaveBeenCalledOnce();
	});

	it.each([
		['the fit fails', { failed: 'out of memory' }],
		['WebAssembly is refused', new Error('refused')]
	] as const)('rejects where %s', async (_, reply) => {
		const terminate = fakeWorker(reply);
		await expect(browserOptimiser(new AbortController().signal)([])).rejects.toMatchObject({
			message: 'the fit failed'
		});
		expect(terminate).toHaveBeenCalledOnce();
	});

	it('stops when it is told to, and lets the worker go', async () => {
		const terminate = fakeWorker(new Error('never comes'));
		const stop = new AbortController();
		const fitting = browserOptimiser(stop.signal)([]);
		stop.abort();
		await expect(fitting).rejects.toBe(stop.signal.reason);
		expect(terminate).toHaveBeenCalled();
	});
});
