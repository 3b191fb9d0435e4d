import { VERSIONS } from '../version.ts';
import type { Rule } from './rule.ts';

export const locationLength: Rule = {
	id: 'location-length',
	source: 'SCORM 1.2 RTE: cmi.core.lesson_location; SCORM 2004 RTE: cmi.location',
	check: ({ call, version, element, value }) =>
		call.verb === 'SetValue' &&
		/^cmi\.(core\.lesson_location|location)$/.test(element) &&
		value.length > VERSIONS[version].locationLimit
			? `${value.length} > ${VERSIONS[version].locationLimit}`
			: undefined
};
