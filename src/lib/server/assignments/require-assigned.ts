import { error, redirect, type Cookies } from '@sveltejs/kit';
import { m } from '../../paraglide/messages.js';
import { askerOf } from '../classes/asker.ts';
import { membershipIn, type Asker, type Membership } from '../classes/membership.ts';
import type { Database } from '../database.ts';
import { findAssignment, type Assignment } from './assignments.ts';
import type { Assigned } from './attempts.ts';

interface Asked {
	readonly locals: Pick<App.Locals, 'viewer' | 'site'>;
	readonly cookies: Pick<Cookies, 'get'>;
	readonly params: { readonly assignment: string };
}

/** What is assigned to whoever asks, and as whom they learn. 404 for what is not theirs, there or not. */
export async function requireAssigned(
	event: Asked
): Promise<{ db: Database; asker: Asker; assignment: Assignment; member: Membership }> {
	const { db } = event.locals.site.database;
	const asker = await askerOf(event);
	const assignment = await findAssignment(db, event.params.assignment);
	const member = assignment && (await membershipIn(db, asker, assignment.classId));
	if (!assignment?.publishedAt || !member) {
		// Whoever has only the link has yet to come into the class; what lies behind it is told to nobody.
		if (asker.user === undefined && asker.device === undefined) redirect(303, '/join');
		error(404, { message: m.learn_error_unknown(), code: 'no-assignment' });
	}
	return { db, asker, assignment, member };
}

/** The same, where it is a quiz. */
export async function requireQuiz(
	event: Asked
): Promise<{ db: Database; asker: Asker; assignment: Assigned; member: Membership }> {
	const { assignment, ...rest } = await requireAssigned(event);
	const { settings } = assignment;
	if (settings.kind !== 'quiz') error(404, { message: m.learn_error_unknown(), code: 'no-assignment' });
	return { ...rest, assignment: { ...assignment, settings } };
}
