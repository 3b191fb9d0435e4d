import type { Optimiser } from '../cards/fit/fit-parameters.ts';
import { CodedError } from '../errors.ts';
import type { FitReply } from './fit-with.ts';

/** Fits in a worker, which is let go afterwards. Rejects with a `CodedError` `fit-failed` where the browser cannot. */
export const browserOptimiser: Optimiser = (items) =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), { type: 'module' });
		const fail = (cause: unknown) => {
			worker.terminate();
			reject(new CodedError('fit-failed', { cause }));
		};
		worker.addEventListener('error', ({ message }) => fail(message));
		worker.addEventListener('message', ({ data }: MessageEvent<FitReply>) => {
			if ('failed' in data) return fail(data.failed);
			worker.terminate();
			resolve(data.weights);
		});
		worker.postMessage(items);
	});
