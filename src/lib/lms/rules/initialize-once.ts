import { kindOf } from '../call.ts';
import type { Rule } from './rule.ts';

/** A session begins with Initialize, and once: of several SCOs in one package the second one already fails in Moodle. */
export const initializeOnce: Rule = {
	id: 'initialize-once',
	source: 'SCORM 1.2 RTE: LMSInitialize; SCORM 2004 RTE: Initialize',
	check({ call, before }) {
		if (kindOf(call) === 'question') return undefined;
		const isFirst = !before.hasBegun;
		return (call.verb === 'Initialize') === isFirst ? undefined : call.name;
	}
};
