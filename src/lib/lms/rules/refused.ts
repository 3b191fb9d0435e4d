import { kindOf } from '../call.ts';
import type { Rule } from './rule.ts';

/**
 * A call that the LMS answers with an error. Not counted: an optional element that it does not have (401 in 1.2, 402
 * in 2004), a value that was never set (403 of GetValue in 2004), and a save that the server refused.
 */
export const refused: Rule = {
	id: 'refused',
	source: 'SCORM 1.2 and 2004 RTE: error codes',
	check({ call, version, value }) {
		if (call.error === '0' || kindOf(call) === 'question' || call.saving) return undefined;
		if (call.error === (version === '1.2' ? '401' : '402')) return undefined;
		if (version === '2004' && call.error === '403' && call.verb === 'GetValue') return undefined;
		return value === '' ? call.error : `${call.error} (${value})`;
	}
};
