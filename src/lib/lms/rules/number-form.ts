import type { Rule } from './rule.ts';

const NUMERIC = /(\.score\.(raw|min|max|scaled)|\.weighting|progress_measure)$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A digit before the point, and no exponent: `.8` and `1e-7` are refused by some. */
export const numberForm: Rule = {
	id: 'number-form',
	source: 'SCORM 1.2 RTE: CMIDecimal; SCORM 2004 RTE: real(10,7)',
	check({ call, version, generic, value }) {
		if (call.verb !== 'SetValue' || !NUMERIC.test(generic)) return undefined;
		// A score may be blank in 1.2.
		if (value === '' && version === '1.2' && generic.includes('.score.')) return undefined;
		return NUMBER.test(value) ? undefined : value;
	}
};
