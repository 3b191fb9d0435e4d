import type { Rule } from './rule.ts';

/** Interactions are a journal: each answer is a new record. A value is set again only after a save was lost. */
export const journalAppend: Rule = {
	id: 'journal-append',
	source: 'SCORM 1.2 and 2004 RTE: cmi.interactions',
	check({ isSet, element, value, before }) {
		if (!isSet || before.hasLost || !element.startsWith('cmi.interactions.')) return undefined;
		const was = before.valueOf(element);
		return was === '' || was === value ? undefined : `${was} → ${value}`;
	}
};
