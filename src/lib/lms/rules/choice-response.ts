import { answerPart, OPTION, SEPARATOR } from './response.ts';
import type { Rule } from './rule.ts';

/** Chosen options: `a,b` in 1.2, `a[,]b` in 2004, each once. */
export const choiceResponse: Rule = {
	id: 'choice-response',
	source: 'SCORM 1.2 RTE: CMIFeedback; SCORM 2004 RTE: cmi.interactions.n.learner_response',
	check(step) {
		if (!answerPart(step, 'choice')) return undefined;
		const { version, value } = step;
		const options = value.split(SEPARATOR[version]);
		const fits =
			options.every((option) => OPTION[version].test(option)) && new Set(options).size === options.length;
		return fits ? undefined : value;
	}
};
