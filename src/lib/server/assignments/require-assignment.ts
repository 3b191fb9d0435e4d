import { error, type RequestEvent } from '@sveltejs/kit';
import type { QuizSettings } from '../../assign/settings.ts';
import { describeFormError } from '../../errors.ts';
import { requireViewer } from '../accounts/require.ts';
import type { Viewer } from '../accounts/session.ts';
import { requireClass } from '../classes/require.ts';
import { touchClass } from '../classes/retention.ts';
import { findAssignmentOf, type Assignment } from './assignments.ts';
import { hasBegun } from './manage-assignment.ts';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & {
	readonly params: { readonly class: string; readonly assignment: string };
};

/** An assignment of a class for whoever looks after the class; for everybody else there is none. */
export async function requireAssignment(event: Asked): Promise<{
	viewer: Viewer;
	class: { id: string; name: string };
	assignment: Assignment;
	/** Whether somebody has begun it. */
	hasBegun: boolean;
}> {
	const viewer = await requireViewer(event);
	const of = await requireClass(event);
	const { db } = event.locals.site.database;
	const assignment = await findAssignmentOf(db, { classId: of.id, id: event.params.assignment });
	if (!assignment) error(404, describeFormError('assignment-gone'));
	await touchClass(db, of.id, new Date());
	return { viewer, class: of, assignment, hasBegun: await hasBegun(db, assignment.id) };
}

/** The same of a quiz: what is of quizzes alone is not there for other assignments. */
export async function requireQuizOf(event: Asked) {
	const found = await requireAssignment(event);
	const { settings } = found.assignment;
	if (settings.kind !== 'quiz') error(404, describeFormError('assignment-gone'));
	const quiz: QuizSettings = settings;
	return { ...found, quiz };
}
