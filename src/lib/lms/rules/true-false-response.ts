import { answerPart } from './response.ts';
import type { Rule } from './rule.ts';

/** `t` and `f` in 1.2, `true` and `false` in 2004. */
export const trueFalseResponse: Rule = {
	id: 'true-false-response',
	source: 'SCORM 1.2 RTE: CMIFeedback; SCORM 2004 RTE: cmi.interactions.n.learner_response',
	check(step) {
		if (!answerPart(step, 'true-false')) return undefined;
		const words = step.version === '1.2' ? ['t', 'f'] : ['true', 'false'];
		return words.includes(step.value) ? undefined : step.value;
	}
};
