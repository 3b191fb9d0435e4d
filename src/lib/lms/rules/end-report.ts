import { VERSIONS } from '../version.ts';
import type { Rule } from './rule.ts';

/** Time counts only when the course reports it, and exit says whether the attempt goes on: both come before the end. */
export const endReport: Rule = {
	id: 'end-report',
	source: 'SCORM 1.2 RTE: cmi.core.session_time, cmi.core.exit; SCORM 2004 RTE: cmi.session_time, cmi.exit',
	check({ call, version, before }) {
		if (call.verb !== 'Terminate' || call.by === 'lms') return undefined;
		if (before.countsForNothing || !before.hasBegun || before.hasEnded) return undefined;
		const { sessionTime, exit } = VERSIONS[version].elements;
		const missing = [sessionTime, exit].filter((element) => !before.hasTold(element));
		return missing.length > 0 ? missing.join(', ') : undefined;
	}
};
