import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Optimiser } from '../../src/lib/cards/fit/fit-parameters.ts';
import { fitWith } from '../../src/lib/optimiser/fit-with.ts';

/** The browser's optimiser in Node, for tests and benches: the same WebAssembly, without the worker. */
export const nodeOptimiser: Optimiser = async (items) => {
	// It looks for a worker's global object when it is loaded, to be one of several threads; none is started here.
	const none = () => undefined;
	const { self } = globalThis;
	Object.assign(globalThis, { self: { addEventListener: none, removeEventListener: none } });
	const { default: init, Fsrs } = await import('fsrs-browser');
	Object.assign(globalThis, { self });
	const wasm = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm');
	await init({ module_or_path: await readFile(wasm) });
	return fitWith(new Fsrs(), items);
};
