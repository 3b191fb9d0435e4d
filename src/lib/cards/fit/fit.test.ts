import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeOptimiser } from '../../../../tests/support/node-optimiser.ts';
import { answer, deckOf, FIRST_DAY, studyOf, type Answer } from '../../../../tests/support/study-builder.ts';
import { createRandom } from '../../quiz/random.ts';
import {
	intervalAt,
	memoryModel,
	nextMemory,
	recallAfter,
	type MemoryModel,
	type MemoryState
} from '../fsrs.ts';
import { calibrate, lossOf } from './calibration.ts';
import { fitParameters, LEAST_ITEMS, predictLast } from './fit-parameters.ts';
import { predictionsOf } from './predictions.ts';
import { trainingItems } from './training.ts';

const defaults = memoryModel();
/** Someone whose memories last half as long from the start, and who forgets faster. */
const quickToForget = memoryModel(
	defaults.parameters.w.map((weight, index) =>
		index < 4 ? weight * 0.3 : index === 8 ? weight - 0.6 : weight
	)
);

/** A year of someone who remembers by one model and is asked by another. */
function logOf(truth: MemoryModel, count: number, seed: number) {
	const random = createRandom(seed);
	const deck = deckOf(count);
	const answers: Answer[] = [];
	for (const { id } of deck) {
		let [real, seen]: (MemoryState | undefined)[] = [undefined, undefined];
		let day = FIRST_DAY + random.int(60);
		let last = day;
		while (day < FIRST_DAY + 200) {
			const elapsed = day - last;
			const isRecalled =
				random.int(10_000) < 10_000 * (real ? recallAfter(truth, real.stability, elapsed) : 0.7);
			const rating = isRecalled ? 'good' : 'again';
			answers.push({ card: id, rating, day });
			real = nextMemory(truth, real, elapsed, rating);
			seen = nextMemory(defaults, seen, elapsed, rating);
			last = day;
			day += isRecalled ? intervalAt(defaults, seen.stability, 0.9) : 1;
		}
	}
	return answer(
		studyOf(deck),
		answers.toSorted((a, b) => a.day - b.day)
	);
}

describe('fitParameters', () => {
	it('adopts weights that foretell the later answers better', async () => {
		const { reviews } = logOf(quickToForget, 150, 1);
		const result = await fitParameters(reviews, defaults, nodeOptimiser);
		if (result.kind !== 'better') throw new Error(`It was ${result.kind}`);
		expect(result.weights).toHaveLength(21);
		expect(result.heldOut.after).toBeLessThan(result.heldOut.before);
		// Somebody else's luck with the same memory is foretold better too.
		const other = trainingItems(logOf(quickToForget, 100, 2).reviews).map((item) => ({
			before: lossOf(predictLast(item, defaults)),
			after: lossOf(predictLast(item, memoryModel(result.weights)))
		}));
		const sum = (key: 'before' | 'after') => other.reduce((total, each) => total + each[key], 0);
		expect(sum('after')).toBeLessThan(sum('before'));
	});

	it('keeps the weights in use where they are the right ones', async () => {
		// So many that the verdict is no matter of luck.
		const { reviews } = logOf(defaults, 600, 3);
		const spoil = () => Promise.resolve(quickToForget.parameters.w);
		expect(await fitParameters(reviews, defaults, spoil)).toMatchObject({ kind: 'kept' });
		const same = () => Promise.resolve(defaults.parameters.w);
		expect(await fitParameters(reviews, defaults, same)).toMatchObject({ kind: 'kept' });
	});

	it('never adopts what does not lower the loss on what it did not see', async () => {
		const { reviews } = logOf(quickToForget, 60, 4);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 21, maxLength: 21 }),
				async (factors) => {
					const weights = defaults.parameters.w.map((weight, index) => weight * (factors[index] ?? 1));
					const result = await fitParameters(reviews, defaults, () => Promise.resolve(weights));
					if (result.kind === 'better') expect(result.heldOut.after).toBeLessThan(result.heldOut.before);
				}
			),
			{ numRuns: 20 }
		);
	});

	it('hands the optimiser nothing of the last part of the log', async () => {
		const { reviews } = logOf(defaults, 150, 5);
		const items = trainingItems(reviews);
		let seen = 0;
		const result = await fitParameters(reviews, defaults, (training) => {
			seen = training.length;
			expect(Math.max(...training.map(({ order }) => order))).toBeLessThan(
				Math.min(...items.slice(training.length).map(({ order }) => order))
			);
			return Promise.resolve(defaults.parameters.w);
		});
		expect(result).toMatchObject({ heldOut: { reviews: items.length - seen } });
	});

	it('wants some hundred answers first', async () => {
		const { reviews } = logOf(defaults, 10, 6);
		const fail = () => Promise.reject(new Error('It must not be asked'));
		const items = trainingItems(reviews).length;
		expect(await fitParameters(reviews, defaults, fail)).toEqual({
			kind: 'too-short',
			items,
			needed: LEAST_ITEMS
		});
	});
});

describe('trainingItems', () => {
	it('are the answers of a card up to each that came on a later day', () => {
		const { reviews } = answer(studyOf(deckOf(2)), [
			{ card: 'c0', rating: 'again', day: FIRST_DAY },
			{ card: 'c0', rating: 'good', day: FIRST_DAY },
			{ card: 'c1', rating: 'easy', day: FIRST_DAY },
			{ card: 'c0', rating: 'hard', day: FIRST_DAY + 2 }
		]);
		expect(trainingItems(reviews).map(({ answers }) => answers)).toEqual([
			[
				{ rating: 1, elapsed: 0 },
				{ rating: 3, elapsed: 0 },
				{ rating: 2, elapsed: 2 }
			]
		]);
	});
});

describe('calibrate', () => {
	it('puts predictions into bins with what came of them', () => {
		const { bins, count, logLoss } = calibrate([
			{ predicted: 0.96, recalled: true },
			{ predicted: 0.98, recalled: false },
			{ predicted: 1, recalled: true },
			{ predicted: 0.9, recalled: true },
			{ predicted: 0.1, recalled: false }
		]);
		expect(count).toBe(5);
		expect(bins.map(({ count: each }) => each)).toEqual([1, 0, 0, 0, 0, 0, 1, 3]);
		expect(bins.at(-1)?.predicted).toBeCloseTo(0.98, 10);
		expect(bins.at(-1)?.actual).toBeCloseTo(2 / 3, 10);
		expect(bins[1]).toMatchObject({ predicted: undefined, actual: undefined });
		expect(logLoss).toBeCloseTo(
			-(Math.log(0.96) + Math.log(0.02) + Math.log(0.9999) + 2 * Math.log(0.9)) / 5,
			10
		);
		expect(calibrate([])).toMatchObject({ count: 0, logLoss: undefined });
	});

	it('shows a model that is right as right: predicted and actual are alike in every full bin', () => {
		const study = logOf(defaults, 400, 8);
		const { bins } = calibrate(predictionsOf(study));
		for (const { count, predicted = 0, actual = 0 } of bins)
			if (count > 300) expect(Math.abs(predicted - actual)).toBeLessThan(0.03);
		expect(bins.some(({ count }) => count > 300)).toBe(true);
	});

	it('shows one that is too sure of itself as too sure', () => {
		const { bins } = calibrate(predictionsOf(logOf(quickToForget, 200, 9)));
		const full = bins.filter(({ count }) => count > 100);
		expect(full.length).toBeGreaterThan(0);
		for (const { predicted = 0, actual = 0 } of full) expect(actual).toBeLessThan(predicted);
	});
});

describe('predictionsOf', () => {
	it('go by the memory and the parameters of their time, and leave out what the log does not tell', () => {
		const { reviews } = answer(studyOf(deckOf(1)), [
			{ card: 'c0', rating: 'good', day: FIRST_DAY },
			{ card: 'c0', rating: 'again', day: FIRST_DAY + 5 }
		]);
		const models = new Map([['fsrs-6 default', defaults]]);
		const before = reviews[1]?.before;
		expect(predictionsOf({ reviews, models })).toEqual([
			{ predicted: recallAfter(defaults, before?.stability ?? 0, 5), recalled: false }
		]);
		const unknown = reviews.map((review) => ({ ...review, model: undefined }));
		expect(predictionsOf({ reviews: unknown, models })).toEqual([]);
	});
});
