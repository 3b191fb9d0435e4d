import type { Rule } from './rule.ts';

const GRADE = /(status|\.score\.\w+|\.progress_measure)$/;

/** In review and browse, or without credit, nothing may change a grade. Moodle overwrites it with whatever is written. */
export const gradeInReview: Rule = {
	id: 'grade-in-review',
	source:
		'SCORM 1.2 RTE: cmi.core.lesson_mode, cmi.core.credit; SCORM 2004 RTE: cmi.mode, cmi.credit; seen in Moodle 4.5',
	check: ({ isSet, element, value, before }) =>
		isSet && before.countsForNothing && GRADE.test(element) ? value : undefined
};
