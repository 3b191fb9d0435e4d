import type { Rule } from './rule.ts';

/** Half of a character outside the basic plane makes Moodle's Commit throw, and NUL is dropped there. */
export const cleanText: Rule = {
	id: 'clean-text',
	source: 'Seen in Moodle 4.5',
	check({ call, value }) {
		if (call.verb !== 'SetValue') return undefined;
		if (value.includes('\0')) return 'NUL';
		return value.isWellFormed() ? undefined : 'U+D800…U+DFFF';
	}
};
