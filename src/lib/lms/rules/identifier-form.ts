import type { Version } from '../version.ts';
import type { Rule } from './rule.ts';

const IDENTIFIER = /^cmi\.(objectives|interactions)\.n\.(objectives\.n\.)?id$/;
const FORMS: Readonly<Record<Version, RegExp>> = {
	// CMIIdentifier: up to 255 characters of ASCII, no spaces.
	'1.2': /^[!-~]{1,255}$/,
	// long_identifier_type: a URI; what every LMS takes is narrower.
	'2004': /^[A-Za-z0-9_.-]{1,4000}$/
};

export const identifierForm: Rule = {
	id: 'identifier-form',
	source: 'SCORM 1.2 RTE: CMIIdentifier; SCORM 2004 RTE: long_identifier_type',
	check: ({ call, version, generic, value }) =>
		call.verb === 'SetValue' && IDENTIFIER.test(generic) && !FORMS[version].test(value) ? value : undefined
};
