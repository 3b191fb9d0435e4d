import type { Version } from '../version.ts';
import type { Step } from './rule.ts';

const RESPONSE = /^cmi\.interactions\.n\.(student_response|learner_response|correct_responses\.n\.pattern)$/;

/** Whether a call sets a response or a right answer of an interaction of a type, and which of the two. */
export function answerPart(step: Step, type: string): 'response' | 'pattern' | undefined {
	const { call, generic, element, before } = step;
	if (call.verb !== 'SetValue' || !RESPONSE.test(generic)) return undefined;
	const record = element.split('.').slice(0, 3).join('.');
	if (before.valueOf(`${record}.type`) !== type) return undefined;
	return generic.endsWith('pattern') ? 'pattern' : 'response';
}

/** An option: a single character in 1.2; in 2004 letters, digits and underscores, since some refuse hyphens. */
export const OPTION: Readonly<Record<Version, RegExp>> = {
	'1.2': /^[0-9a-z]$/,
	'2004': /^[A-Za-z0-9_]{1,250}$/
};

export const SEPARATOR: Readonly<Record<Version, string>> = { '1.2': ',', '2004': '[,]' };
