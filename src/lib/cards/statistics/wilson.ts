/** 95% of a normal distribution lie within this many standard deviations. */
const Z = 1.96;

/**
 * The range in which the true share probably lies, 0 to 1, given what was counted (Wilson 1927; 95%). It stays honest
 * for few counts and for shares of nothing or everything, where the usual formula gives no width at all.
 */
export function likelyShare(
	successes: number,
	count: number
): { readonly from: number; readonly to: number } {
	if (count === 0) return { from: 0, to: 1 };
	const share = successes / count;
	const scale = 1 + Z ** 2 / count;
	const centre = (share + Z ** 2 / (2 * count)) / scale;
	const half = (Z / scale) * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
	return { from: Math.max(0, centre - half), to: Math.min(1, centre + half) };
}
