import type { Rule } from './rule.ts';

/** A page that goes away ends its session on `pagehide`. Many LMSs do not do it for the course, as this one does. */
export const endMissing: Rule = {
	id: 'end-missing',
	source: 'SCORM 1.2 RTE: LMSFinish; SCORM 2004 RTE: Terminate',
	check: ({ call }) => (call.by === 'lms' && call.verb === 'Terminate' ? call.name : undefined)
};
