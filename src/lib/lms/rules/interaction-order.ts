import type { Rule } from './rule.ts';

const ELEMENT = /^(cmi\.interactions\.\d+)\.(.+)$/;

/** An interaction's id is set first, then its type, then the rest, whose form depends on it. */
export const interactionOrder: Rule = {
	id: 'interaction-order',
	source: 'SCORM 1.2 and 2004 RTE: cmi.interactions',
	check({ call, element, before }) {
		const [, record = '', field = ''] = ELEMENT.exec(element) ?? [];
		if (call.verb !== 'SetValue' || record === '' || field === 'id') return undefined;
		if (before.valueOf(`${record}.id`) === '') return field;
		// These are what the others depend on, or do not depend on the type.
		if (field === 'type' || /^(objectives|time)/.test(field)) return undefined;
		return before.valueOf(`${record}.type`) === '' ? field : undefined;
	}
};
