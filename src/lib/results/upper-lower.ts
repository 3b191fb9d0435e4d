import { groupBy } from './group-by.ts';
import { THRESHOLDS } from './thresholds.ts';

export interface Placed {
	/** Of one question. */
	readonly score: number;
	/** Of the whole attempt, by which learners are ranked. */
	readonly total: number;
}

/** Digits to which totals are alike: sums of the same thirds in another order are. */
const DIGITS = 9;

/**
 * How much better the best do at a question than the weakest: the mean of the upper 27% minus that of the lower 27%
 * (Kelley 1939). Who tie at a group's edge share its last places, so that no order of the learners matters.
 * @returns undefined of nobody
 */
export function upperMinusLower(placed: readonly Placed[]): number | undefined {
	if (placed.length === 0) return undefined;
	const size = groupSize(placed.length);
	const ties = tiesOf(placed);
	return meanOfFirst(ties.toReversed(), size) - meanOfFirst(ties, size);
}

/** Learners in each group. */
export function groupSize(learners: number): number {
	return Math.max(1, Math.round(THRESHOLDS.group * learners));
}

interface Tie {
	readonly count: number;
	readonly sum: number;
}

/** Learners of the same total taken together, the lowest first. */
function tiesOf(placed: readonly Placed[]): Tie[] {
	const byTotal = groupBy(placed, ({ total }) => Number(total.toFixed(DIGITS)));
	return [...byTotal]
		.toSorted(([a], [b]) => a - b)
		.map(([, list]) => ({ count: list.length, sum: list.reduce((sum, { score }) => sum + score, 0) }));
}

function meanOfFirst(ties: readonly Tie[], size: number): number {
	let [left, sum] = [size, 0];
	for (const tie of ties) {
		const taken = Math.min(left, tie.count);
		sum += (tie.sum * taken) / tie.count;
		left -= taken;
	}
	return sum / size;
}
