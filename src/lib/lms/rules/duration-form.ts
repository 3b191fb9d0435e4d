import type { Version } from '../version.ts';
import type { Rule } from './rule.ts';

const FORMS: Readonly<Record<Version, RegExp>> = {
	'1.2': /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
	'2004': /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/
};

/** `HH:MM:SS[.ss]` in 1.2, `PT1H5M3S` in 2004, with two decimals at most. */
export const durationForm: Rule = {
	id: 'duration-form',
	source: 'SCORM 1.2 RTE: CMITimespan; SCORM 2004 RTE: timeinterval(second,10,2)',
	check: ({ call, version, element, value }) =>
		call.verb === 'SetValue' && /(session_time|\.latency)$/.test(element) && !FORMS[version].test(value)
			? value
			: undefined
};
