import type { Rule } from './rule.ts';

/** Moodle grades from raw even in 2004: a scaled score is saved with raw, min and max. */
export const rawWithScaled: Rule = {
	id: 'raw-with-scaled',
	source: 'SCORM 2004 RTE: cmi.score; seen in Moodle 4.5',
	check({ call, version, before }) {
		if (version === '1.2' || !call.saving || !before.hasTold('cmi.score.scaled')) return undefined;
		const missing = ['raw', 'min', 'max'].filter((part) => before.valueOf(`cmi.score.${part}`) === '');
		return missing.length > 0 ? missing.map((part) => `cmi.score.${part}`).join(', ') : undefined;
	}
};
