/** One answer whose chance was predicted. */
export interface Prediction {
	/** Chance of recall, 0 to 1. */
	readonly predicted: number;
	readonly recalled: boolean;
}

export interface CalibrationBin {
	/** Chances from here, … */
	readonly from: number;
	/** … to here, exclusive but for 1. */
	readonly to: number;
	readonly count: number;
	/** Mean prediction in the bin; undefined where it is empty. */
	readonly predicted: number | undefined;
	/** Share recalled; undefined where it is empty. */
	readonly actual: number | undefined;
}

export interface Calibration {
	readonly bins: readonly CalibrationBin[];
	readonly count: number;
	/** See `logLoss`; undefined where there is nothing to judge. */
	readonly logLoss: number | undefined;
}

/** Most predictions of a scheduler are near its retention, so the bins are narrower towards 1. */
const EDGES = [0, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];
/** No chance counts as certain: one wrong answer would weigh without end. */
const SUREST = 1e-4;

/** Predicted against actual recall: a calibrated model has the two alike in each bin. */
export function calibrate(predictions: readonly Prediction[]): Calibration {
	const bins = EDGES.slice(0, -1).map((from, index): CalibrationBin => {
		const to = EDGES[index + 1] ?? 1;
		const within = predictions.filter(
			({ predicted }) => predicted >= from && (predicted < to || (to === 1 && predicted === 1))
		);
		const count = within.length;
		return {
			from,
			to,
			count,
			predicted: count ? mean(within.map(({ predicted }) => predicted)) : undefined,
			actual: count ? mean(within.map(({ recalled }) => Number(recalled))) : undefined
		};
	});
	return {
		bins,
		count: predictions.length,
		logLoss: predictions.length ? mean(predictions.map(lossOf)) : undefined
	};
}

/** Negative log likelihood of what came: 0 for a sure and right prediction, 0.69 for a coin's. */
export function lossOf({ predicted, recalled }: Prediction): number {
	const chance = Math.min(1 - SUREST, Math.max(SUREST, predicted));
	return -Math.log(recalled ? chance : 1 - chance);
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
