import { isWeighty } from './weight.ts';
import type { Rule } from './rule.ts';

/** In 2004 an end without exit "suspend" erases what was saved, and a page may end at any time: it comes first. */
export const exitAtOnce: Rule = {
	id: 'exit-at-once',
	source: 'SCORM 2004 RTE: cmi.exit',
	check(step) {
		if (step.version === '1.2' || !isWeighty(step)) return undefined;
		const isSaid = step.before.hasTold('cmi.exit') && step.before.valueOf('cmi.exit') === 'suspend';
		return isSaid ? undefined : 'cmi.exit';
	}
};
