import type { Version } from '../version.ts';
import type { Rule } from './rule.ts';

const FORMS: Readonly<Record<Version, RegExp>> = {
	'1.2': /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
	'2004': /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/
};

/** `HH:MM:SS` in 1.2, `2026-01-01T10:00:00` in 2004: no zone and no fraction, which some LMSs refuse. */
export const momentForm: Rule = {
	id: 'moment-form',
	source: 'SCORM 1.2 RTE: CMITime; SCORM 2004 RTE: time(second,10,0); seen in LMSs',
	check: ({ call, version, element, value }) =>
		call.verb === 'SetValue' && /\.(time|timestamp)$/.test(element) && !FORMS[version].test(value)
			? value
			: undefined
};
