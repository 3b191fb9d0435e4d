import type { Rule } from './rule.ts';

/** What may be written; "not attempted" is for the LMS alone in 1.2, but for objectives. */
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^cmi\.core\.lesson_status$/, ['passed', 'failed', 'completed', 'incomplete', 'browsed']],
	[
		/^cmi\.objectives\.n\.status$/,
		['passed', 'failed', 'completed', 'incomplete', 'browsed', 'not attempted']
	],
	[/completion_status$/, ['completed', 'incomplete', 'not attempted', 'unknown']],
	[/success_status$/, ['passed', 'failed', 'unknown']]
];

export const statusWords: Rule = {
	id: 'status-words',
	source: 'SCORM 1.2 RTE: cmi.core.lesson_status; SCORM 2004 RTE: cmi.completion_status, cmi.success_status',
	check({ call, generic, value }) {
		if (call.verb !== 'SetValue') return undefined;
		const words = WORDS.find(([pattern]) => pattern.test(generic))?.[1];
		return words && !words.includes(value) ? value : undefined;
	}
};
