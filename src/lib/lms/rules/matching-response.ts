import { answerPart, OPTION, SEPARATOR } from './response.ts';
import type { Rule } from './rule.ts';

/** Pairs: `1.a,2.b` in 1.2, `s[.]t[,]s[.]t` in 2004. */
export const matchingResponse: Rule = {
	id: 'matching-response',
	source: 'SCORM 1.2 RTE: CMIFeedback; SCORM 2004 RTE: cmi.interactions.n.learner_response',
	check(step) {
		if (!answerPart(step, 'matching')) return undefined;
		const { version, value } = step;
		const point = version === '1.2' ? '.' : '[.]';
		const pairs = value.split(SEPARATOR[version]).map((pair) => pair.split(point));
		const fits = pairs.every((pair) => pair.length === 2 && pair.every((side) => OPTION[version].test(side)));
		return fits ? undefined : value;
	}
};
