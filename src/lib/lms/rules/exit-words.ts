import type { Rule } from './rule.ts';

const WORDS = ['suspend', 'logout', 'time-out', ''];

/** 1.2 has no exit "normal". */
export const exitWords: Rule = {
	id: 'exit-words',
	source: 'SCORM 1.2 RTE: cmi.core.exit; SCORM 2004 RTE: cmi.exit',
	check({ call, version, element, value }) {
		if (call.verb !== 'SetValue' || !/^cmi\.(core\.)?exit$/.test(element)) return undefined;
		return WORDS.includes(value) || (version === '2004' && value === 'normal') ? undefined : value;
	}
};
