import type { TrainingItem } from '../cards/fit/training.ts';

export type FitRequest = readonly TrainingItem[];
export type FitReply = { readonly weights: readonly number[] } | { readonly failed: string };

/** The part of fsrs-browser (fsrs-rs compiled to WebAssembly) that fits weights. */
interface Fitter {
	/**
	 * The answers of all items one after another, with the days before each, and how many belong to each item.
	 * Same-day answers count ("short term").
	 */
	computeParameters(
		ratings: Uint32Array,
		days: Uint32Array,
		lengths: Uint32Array,
		progress: undefined,
		enableShortTerm: boolean
	): Float32Array;
}

export function fitWith(fitter: Fitter, items: FitRequest): number[] {
	const answers = items.flatMap((item) => item.answers);
	const weights = fitter.computeParameters(
		Uint32Array.from(answers, ({ rating }) => rating),
		Uint32Array.from(answers, ({ elapsed }) => elapsed),
		Uint32Array.from(items, (item) => item.answers.length),
		undefined,
		true
	);
	return [...weights];
}
