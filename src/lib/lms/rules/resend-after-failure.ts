import type { Rule } from './rule.ts';

/**
 * In 1.2 Moodle does not send again what it believes to have sent, even when that was lost: another value has to be set
 * and committed first, then the right one. The save between the two may leave something behind, a second one not.
 */
export const resendAfterFailure: Rule = {
	id: 'resend-after-failure',
	source: 'Seen in Moodle 4.5, SCORM 1.2',
	check({ call: { verb, saving }, before }) {
		if (!saving?.arrived || saving.missing === 0) return undefined;
		return before.leftBehind || verb === 'Terminate' ? String(saving.missing) : undefined;
	}
};
