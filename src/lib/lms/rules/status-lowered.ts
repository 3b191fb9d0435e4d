import type { Rule } from './rule.ts';

const BELOW_DONE = ['incomplete', 'browsed', '', 'unknown', 'not attempted'];
/** What a status may not become. */
const LOWER: Readonly<Record<string, readonly string[]>> = {
	passed: ['failed', 'completed', ...BELOW_DONE],
	failed: BELOW_DONE,
	completed: BELOW_DONE
};

/** Passed never becomes incomplete. After a lost save another value may have to be sent in between. */
export const statusLowered: Rule = {
	id: 'status-lowered',
	source: 'SCORM 1.2 RTE: cmi.core.lesson_status; SCORM 2004 RTE: cmi.completion_status, cmi.success_status',
	check({ isSet, element, value, before }) {
		if (!isSet || !element.endsWith('status') || before.hasLost) return undefined;
		const was = before.valueOf(element);
		return LOWER[was]?.includes(value) ? `${was} → ${value}` : undefined;
	}
};
