import { GRADES, memoryModel, nextMemory, recallAfter, type MemoryModel, type MemoryState } from '../fsrs.ts';
import type { Rating } from '../schedule.ts';
import type { LoggedReview } from '../study/review.ts';
import { lossOf, mean, type Prediction } from './calibration.ts';
import { trainingItems, type TrainingItem } from './training.ts';

/** Fits 21 weights of FSRS-6 to training items. The one entry of whatever optimiser runs, in a worker or elsewhere. */
export type Optimiser = (items: readonly TrainingItem[]) => Promise<readonly number[]>;

export type FitResult =
	/** Too little to go by: so many answers are there, and so many are needed. */
	| { readonly kind: 'too-short'; readonly items: number; readonly needed: number }
	/** Nothing was gained that could not be chance; the parameters in use stay. */
	| { readonly kind: 'kept'; readonly heldOut: HeldOut }
	| { readonly kind: 'better'; readonly weights: readonly number[]; readonly heldOut: HeldOut };

/** Log loss on the last part of the log, which the weights were not fitted to. */
export interface HeldOut {
	readonly reviews: number;
	readonly before: number;
	readonly after: number;
}

/** Answers that tell of memory from which on a fit is tried: Anki's threshold while it had one (2.1.45 to 23.12). */
export const LEAST_ITEMS = 400;
/** The last part of the log, by time, judges what was fitted to the rest. */
const HELD_OUT = 0.2;
/** How much better than chance the gain has to be, in standard errors of the mean difference. */
const STANDARD_ERRORS = 1;

/**
 * Personal weights, where they foretell the learner's later answers better than those in use. The weights that are
 * adopted are the ones that were judged, so that no figure speaks for weights that nobody has tried.
 */
export async function fitParameters(
	reviews: readonly LoggedReview[],
	current: MemoryModel,
	optimise: Optimiser
): Promise<FitResult> {
	const items = trainingItems(reviews);
	if (items.length < LEAST_ITEMS) return { kind: 'too-short', items: items.length, needed: LEAST_ITEMS };
	const split = Math.floor((1 - HELD_OUT) * items.length);
	const weights = await optimise(items.slice(0, split));
	const judged = items.slice(split);
	const before = losses(judged, current);
	const after = losses(judged, memoryModel(weights));
	const gains = before.map((loss, index) => loss - (after[index] ?? loss));
	const gain = mean(gains);
	const deviation = Math.sqrt(mean(gains.map((each) => (each - gain) ** 2)));
	const heldOut = { reviews: judged.length, before: mean(before), after: mean(after) };
	return gain > (STANDARD_ERRORS * deviation) / Math.sqrt(gains.length)
		? { kind: 'better', weights, heldOut }
		: { kind: 'kept', heldOut };
}

/** The loss of each item's last answer, foretold from those before it. */
function losses(items: readonly TrainingItem[], model: MemoryModel): number[] {
	return items.map((item) => lossOf(predictLast(item, model)));
}

const RATINGS = new Map(
	(['again', 'hard', 'good', 'easy'] as const).map((rating): [number, Rating] => [GRADES[rating], rating])
);

export function predictLast({ answers }: TrainingItem, model: MemoryModel): Prediction {
	let memory: MemoryState | undefined;
	for (const { rating, elapsed } of answers.slice(0, -1))
		memory = nextMemory(model, memory, elapsed, RATINGS.get(rating) ?? 'good');
	const last = answers.at(-1);
	const predicted = memory && last ? recallAfter(model, memory.stability, last.elapsed) : 1;
	return { predicted, recalled: (last?.rating ?? 0) > GRADES.again };
}
