import type { Rule } from './rule.ts';

/** Two objectives with one id cannot be told apart; 2004 refuses the second (351), some 1.2 systems take it. */
export const objectiveUnique: Rule = {
	id: 'objective-unique',
	source: 'SCORM 2004 RTE: cmi.objectives.n.id',
	check({ call, generic, element, value, before }) {
		if (call.verb !== 'SetValue' || generic !== 'cmi.objectives.n.id') return undefined;
		for (let index = 0; index < before.count('cmi.objectives'); index++) {
			const other = `cmi.objectives.${index}.id`;
			if (other !== element && before.valueOf(other) === value) return value;
		}
		return undefined;
	}
};
