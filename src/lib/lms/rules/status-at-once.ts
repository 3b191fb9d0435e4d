import { VERSIONS } from '../version.ts';
import { isWeighty } from './weight.ts';
import type { Rule } from './rule.ts';

const UNTOUCHED = ['', 'unknown', 'not attempted'];

/** An attempt that is left without a status counts as completed in Moodle's 1.2: "incomplete" comes first of all. */
export const statusAtOnce: Rule = {
	id: 'status-at-once',
	source: 'SCORM 1.2 RTE: cmi.core.lesson_status; SCORM 2004 RTE: cmi.completion_status; seen in Moodle',
	check(step) {
		const { version, before } = step;
		const { status } = VERSIONS[version].elements;
		if (!isWeighty(step) || before.hasTold(status)) return undefined;
		return UNTOUCHED.includes(before.valueOf(status)) ? status : undefined;
	}
};
