import type { Rule } from './rule.ts';

const WORDS = ['correct', 'unanticipated', 'neutral'];
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Wrong is "wrong" in 1.2 and "incorrect" in 2004; either takes a number. */
export const interactionResult: Rule = {
	id: 'interaction-result',
	source: 'SCORM 1.2 and 2004 RTE: cmi.interactions.n.result',
	check({ call, version, generic, value }) {
		if (call.verb !== 'SetValue' || generic !== 'cmi.interactions.n.result') return undefined;
		const wrong = version === '1.2' ? 'wrong' : 'incorrect';
		return WORDS.includes(value) || value === wrong || NUMBER.test(value) ? undefined : value;
	}
};
