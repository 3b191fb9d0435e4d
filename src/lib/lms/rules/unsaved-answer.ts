import { kindOf } from '../call.ts';
import type { Rule } from './rule.ts';

/** Milliseconds. A course may gather an answer's elements; after this long a crash would lose work. */
const PATIENCE = 10_000;

/** What was answered is committed at once: a page may die at any time. Some courses leave answers unsaved for minutes. */
export const unsavedAnswer: Rule = {
	id: 'unsaved-answer',
	source: 'SCORM 1.2 RTE: LMSCommit; SCORM 2004 RTE: Commit; seen in packages of other tools',
	check({ call, before }) {
		if (before.unsavedSince === undefined || kindOf(call) === 'question') return undefined;
		const waited = call.at - before.unsavedSince;
		return waited > PATIENCE ? String(Math.round(waited / 1000)) : undefined;
	}
};
