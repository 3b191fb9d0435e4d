import { VERSIONS } from '../version.ts';
import type { Rule } from './rule.ts';

const OPEN = ['', 'not attempted', 'incomplete', 'browsed'];

/** In 1.2 an LMS with a pass mark compares raw with it at Finish: a score of half a course turns it into failed. */
export const scoreBeforeEnd: Rule = {
	id: 'score-before-end',
	source: 'SCORM 1.2 RTE: cmi.student_data.mastery_score; seen in Moodle 4.5',
	check({ call, version, before }) {
		if (version !== '1.2' || call.verb !== 'Terminate' || before.hasEnded) return undefined;
		const { status, raw, passMark } = VERSIONS[version].elements;
		if (before.countsForNothing || before.valueOf(passMark) === '' || !before.hasTold(raw)) return undefined;
		return OPEN.includes(before.valueOf(status)) ? before.valueOf(raw) : undefined;
	}
};
