import { phaseOf, type Opening } from './phase.ts';

/** What an assignment is to its class just now. */
export type AssignmentState = 'draft' | 'before' | 'open' | 'closed';

export function stateOf(
	{ isPublished, ...opening }: Opening & { readonly isPublished: boolean },
	now: number
): AssignmentState {
	return isPublished ? phaseOf(opening, now) : 'draft';
}
