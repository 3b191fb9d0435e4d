import init, { Fsrs } from 'fsrs-browser';
import { fitWith, type FitReply, type FitRequest } from './fit-with.ts';

// A worker of its own: fitting takes seconds, and WebAssembly is refused by the page's content security policy, which a
// worker's script, being a file without that header, does not share.
addEventListener('message', ({ data }: MessageEvent<FitRequest>) => {
	init()
		.then((): FitReply => ({ weights: fitWith(new Fsrs(), data) }))
		.catch((error: unknown): FitReply => ({ failed: String(error) }))
		.then((reply) => postMessage(reply));
});
