/** One review whose outcome was predicted. */
export interface Prediction {
	/** Chance of recall, 0 to 1. */
	readonly predicted: number;
	readonly recalled: boolean;
}

export interface CalibrationBin {
	readonly from: number;
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
	/** Mean negative log likelihood; undefined where there is nothing to judge. */
	readonly logLoss: number | undefined;
}

export function calibrate(_predictions: readonly Prediction[]): Calibration {
	throw new Error('to come');
}
