import type { LiveEnd } from '../../../assign/live/board.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { findViewer } from '../../accounts/session.ts';
import { findOwnClass } from '../../classes/own-classes.ts';
import { findAssignmentOf } from '../assignments.ts';

/** Why somebody who watches a quiz of a class may do so no longer; undefined while they may. */
export async function mayNotWatch(
	accounts: Accounts,
	/** Of the request with which it began. */
	headers: Headers,
	assignment: { readonly classId: string; readonly id: string },
	viewerId: string
): Promise<LiveEnd | undefined> {
	// What has begun to answer sets no cookies: the next page prolongs the session.
	const viewer = await findViewer(accounts, headers, { set: () => undefined });
	if (viewer?.id !== viewerId) return 'signed-out';
	const of = await findOwnClass(accounts.db, viewer, assignment.classId);
	return of && (await findAssignmentOf(accounts.db, assignment)) ? undefined : 'not-theirs';
}
