import type { MemoryState } from './study/review.ts';
import type { Rating } from './schedule.ts';

/** FSRS with one set of weights. */
export interface MemoryModel {
	/** Names the weights in the log. */
	readonly version: string;
	/** @param elapsed study days since the last review */
	next(before: MemoryState | undefined, elapsed: number, rating: Rating): MemoryState;
	/** The chance of recall after some days, 0 to 1. */
	recall(stability: number, elapsed: number): number;
	/** Days until the chance of recall has fallen to `retention`, not rounded. */
	interval(stability: number, retention: number): number;
}

/** @param weights 21 of FSRS-6; the defaults without them */
export function memoryModel(_weights?: readonly number[]): MemoryModel {
	throw new Error('to come');
}
