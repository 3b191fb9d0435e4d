import { kindOf } from '../call.ts';
import type { Rule } from './rule.ts';

/** An error that nobody asks about goes unnoticed: GetLastError is to follow each call that may fail. */
export const errorUnread: Rule = {
	id: 'error-unread',
	source: 'SCORM 1.2 RTE: LMSGetLastError; SCORM 2004 RTE: GetLastError',
	check({ call, before }) {
		const { previous } = before;
		if (!previous || previous.error === '0' || kindOf(previous) === 'question') return undefined;
		// What the LMS does by itself tells nothing about the course.
		if (call.by === 'lms' || kindOf(call) === 'question') return undefined;
		return `${previous.name} ${previous.args[0] ?? ''}: ${previous.error}`;
	}
};
