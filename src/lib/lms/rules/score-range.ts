import type { Rule } from './rule.ts';

/** Scores of 1.2 are percentages, a scaled score of 2004 lies from -1 to 1, and progress from 0 to 1. */
export const scoreRange: Rule = {
	id: 'score-range',
	source: 'SCORM 1.2 RTE: cmi.core.score; SCORM 2004 RTE: cmi.score, cmi.progress_measure',
	check({ call, version, generic, value }) {
		if (call.verb !== 'SetValue' || value === '' || Number.isNaN(Number(value))) return undefined;
		const range = rangeOf(generic, version === '1.2');
		return range && (Number(value) < range[0] || Number(value) > range[1]) ? value : undefined;
	}
};

function rangeOf(generic: string, is12: boolean): readonly [number, number] | undefined {
	if (generic.endsWith('.score.scaled')) return [-1, 1];
	if (generic.endsWith('progress_measure')) return [0, 1];
	return is12 && /\.score\.(raw|min|max)$/.test(generic) ? [0, 100] : undefined;
}
