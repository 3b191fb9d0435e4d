import { sampleCorrelation, sampleVariance } from 'simple-statistics';

/** Below it a list is all alike but for rounding. */
const NO_SPREAD = 1e-12;
/** 95% of a normal distribution lie within this many standard deviations. */
const Z = 1.96;

export function hasSpread(values: readonly number[]): boolean {
	return values.length > 1 && sampleVariance([...values]) > NO_SPREAD;
}

/**
 * Pearson's correlation; of a list of 0 and 1 with one of scores it is the point-biserial.
 * @returns undefined where either list is all alike
 */
export function correlate(a: readonly number[], b: readonly number[]): number | undefined {
	if (!hasSpread(a) || !hasSpread(b)) return undefined;
	return Math.max(-1, Math.min(1, sampleCorrelation([...a], [...b])));
}

/** Where the true correlation probably lies (Fisher's z, 95%). @param count of pairs, more than three */
export function likelyCorrelation(
	correlation: number,
	count: number
): { readonly from: number; readonly to: number } {
	const half = Z / Math.sqrt(count - 3);
	return {
		from: Math.tanh(Math.atanh(correlation) - half),
		to: Math.tanh(Math.atanh(correlation) + half)
	};
}
