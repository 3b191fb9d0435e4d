import { FSRSAlgorithm } from 'ts-fsrs';
import type { Rating } from './schedule.ts';

/** What FSRS knows of a card. */
export interface MemoryState {
	/** Days until the chance of recall falls to 90%. */
	readonly stability: number;
	/** 1 to 10. */
	readonly difficulty: number;
}

/** Beyond half a year an interval says little, and the course is rarely open that long (learning.md, Flashcards). */
export const LONGEST_INTERVAL = 180;

/** FSRS's numbers of the ratings. */
export const GRADES = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** FSRS with one set of weights. Separate functions take it, so that a package holds only those that it uses. */
export type MemoryModel = FSRSAlgorithm;

/**
 * The steps within a session are ours: ts-fsrs's schedulers would add 3 KB, gzipped, to every package.
 * @param weights 21 of FSRS-6; the defaults without them
 */
export const memoryModel = (weights?: readonly number[]): MemoryModel =>
	new FSRSAlgorithm({ maximum_interval: LONGEST_INTERVAL, enable_fuzz: true, w: weights });

/** @param elapsed study days since the last review */
export const nextMemory = (
	model: MemoryModel,
	before: MemoryState | undefined,
	elapsed: number,
	rating: Rating
): MemoryState => model.next_state(before ?? null, elapsed, GRADES[rating]);

/** The chance of recall after some days, 0 to 1. */
export const recallAfter = (model: MemoryModel, stability: number, elapsed: number): number =>
	// Eight places are what ts-fsrs rounds stability to; a restored one may have more.
	model.forgetting_curve(elapsed, Number(stability.toFixed(8)));

/** How fast recall falls after its stability: the last of the weights. */
export const decayOf = (model: MemoryModel): number => model.parameters.w.at(-1) ?? 0;

/** Days until the chance of recall has fallen to `retention`, as an interval. */
export const intervalAt = (model: MemoryModel, stability: number, retention: number): number =>
	wholeDays(stability * model.calculate_interval_modifier(retention));

/** As an interval: a whole number of days, 1 at least and `LONGEST_INTERVAL` at most. */
export const wholeDays = (days: number): number => Math.min(LONGEST_INTERVAL, Math.max(1, Math.round(days)));

/**
 * Days near to some days, the same for the same seed, so that cards that were met together part company. They may be
 * more than `LONGEST_INTERVAL`.
 */
export function fuzz(model: MemoryModel, days: number, elapsed: number, seed: string): number {
	model.seed = seed;
	return model.apply_fuzz(days, elapsed);
}
