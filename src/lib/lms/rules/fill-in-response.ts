import type { Version } from '../version.ts';
import { answerPart } from './response.ts';
import type { Rule } from './rule.ts';

const LIMITS: Readonly<Record<Version, number>> = { '1.2': 255, '2004': 250 };
const PREFIXES = /^(\{(lang=[A-Za-z-]+|case_matters=(true|false)|order_matters=(true|false))\})+/;

/** One line of at most 255 characters in 1.2, and 250 for each answer in 2004. */
export const fillInResponse: Rule = {
	id: 'fill-in-response',
	source: 'SCORM 1.2 RTE: CMIFeedback; SCORM 2004 RTE: cmi.interactions.n.learner_response',
	check(step) {
		if (!answerPart(step, 'fill-in')) return undefined;
		const { version, value } = step;
		const texts = version === '1.2' ? [value] : value.split('[,]').map((text) => text.replace(PREFIXES, ''));
		const fits = texts.every((text) => text.length <= LIMITS[version] && !/[\r\n]/.test(text));
		return fits ? undefined : `${Math.max(...texts.map(({ length }) => length))}`;
	}
};
