import { VERSIONS } from '../version.ts';
import type { Rule } from './rule.ts';

/** A longer saved state is refused or cut off, and the learner's place is gone. Many LMSs take more, and many do not. */
export const suspendDataLength: Rule = {
	id: 'suspend-data-length',
	source: 'SCORM 1.2 and 2004 RTE: cmi.suspend_data',
	check: ({ call, version, element, value }) =>
		call.verb === 'SetValue' &&
		element === 'cmi.suspend_data' &&
		value.length > VERSIONS[version].suspendLimit
			? `${value.length} > ${VERSIONS[version].suspendLimit}`
			: undefined
};
