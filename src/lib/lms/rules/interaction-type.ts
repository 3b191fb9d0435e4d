import type { Rule } from './rule.ts';

const TYPES = [
	'true-false',
	'choice',
	'fill-in',
	'matching',
	'performance',
	'sequencing',
	'likert',
	'numeric'
];
const TYPES_2004 = ['long-fill-in', 'other'];

/** 1.2 has no `other` and no `long-fill-in`. */
export const interactionType: Rule = {
	id: 'interaction-type',
	source: 'SCORM 1.2 and 2004 RTE: cmi.interactions.n.type',
	check({ call, version, generic, value }) {
		if (call.verb !== 'SetValue' || generic !== 'cmi.interactions.n.type') return undefined;
		return TYPES.includes(value) || (version === '2004' && TYPES_2004.includes(value)) ? undefined : value;
	}
};
