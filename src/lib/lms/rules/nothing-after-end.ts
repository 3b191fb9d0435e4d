import { kindOf } from '../call.ts';
import type { Rule } from './rule.ts';

/** After Terminate only questions about errors are allowed; what is set then is lost. */
export const nothingAfterEnd: Rule = {
	id: 'nothing-after-end',
	source: 'SCORM 1.2 RTE: LMSFinish; SCORM 2004 RTE: Terminate',
	check: ({ call, before }) => (before.hasEnded && kindOf(call) !== 'question' ? call.name : undefined)
};
