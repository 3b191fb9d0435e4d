import type { Optimiser } from '../cards/fit/fit-parameters.ts';
import type { FitReply } from './fit-with.ts';

/**
 * Fits in a worker, which is let go afterwards or when the signal says stop. Rejects with an Error
 * where the browser cannot, and with the signal's reason where it was stopped.
 */
export const browserOptimiser =
	(signal: AbortSignal): Optimiser =>
	(items) =>
		new Promise((resolve, reject) => {
			const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), { type: 'module' });
			const fail = (cause: unknown) => {
				worker.terminate();
				reject(new Error('the fit failed', { cause }));
			};
			signal.addEventListener('abort', () => {
				worker.terminate();
				reject(signal.reason);
			});
			worker.addEventListener('error', ({ message }) => fail(message));
			worker.addEventListener('message', ({ data }: MessageEvent<FitReply>) => {
				if ('failed' in data) return fail(data.failed);
				worker.terminate();
				resolve(data.weights);
			});
			worker.postMessage(items);
		});
