import { answerPart } from './response.ts';
import type { Rule } from './rule.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
const RANGE = /^(-?\d+(?:\.\d+)?)\[:\](-?\d+(?:\.\d+)?)$/;

/** A number; the right answer of 2004 is a range with both ends, `3.14[:]3.14`, never bare and never open. */
export const numericResponse: Rule = {
	id: 'numeric-response',
	source: 'SCORM 1.2 RTE: CMIFeedback; SCORM 2004 RTE: cmi.interactions.n.correct_responses',
	check(step) {
		const part = answerPart(step, 'numeric');
		if (!part) return undefined;
		if (part === 'response' || step.version === '1.2')
			return NUMBER.test(step.value) ? undefined : step.value;
		const [, least, most] = RANGE.exec(step.value) ?? [];
		return least !== undefined && Number(least) <= Number(most) ? undefined : step.value;
	}
};
