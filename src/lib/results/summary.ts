import { mean, median, sampleStandardDeviation } from 'simple-statistics';
import type { GradebookRow } from './gradebook.ts';

/** A class's results in a few figures. */
export interface ResultSummary {
	readonly learners: number;
	readonly finished: number;
	readonly passed: number;
	/** Percent; undefined before anybody has finished. */
	readonly mean: number | undefined;
	readonly median: number | undefined;
	/** Percentage points; undefined of fewer than two. */
	readonly deviation: number | undefined;
	/** Learners whose result lies from 0 to 9%, from 10 to 19%, and so on; 100% is with those from 90. */
	readonly tens: readonly number[];
}

export function summarise(rows: readonly GradebookRow[]): ResultSummary {
	const results = rows.flatMap(({ counted }) => (counted ? [counted.percent] : []));
	const tens = Array.from({ length: 10 }, () => 0);
	for (const percent of results) {
		const place = Math.min(9, Math.floor(percent / 10));
		tens[place] = (tens[place] ?? 0) + 1;
	}
	return {
		learners: rows.length,
		finished: results.length,
		passed: rows.filter(({ hasPassed }) => hasPassed).length,
		mean: results.length === 0 ? undefined : mean(results),
		median: results.length === 0 ? undefined : median(results),
		deviation: results.length < 2 ? undefined : sampleStandardDeviation(results),
		tens
	};
}
