import { error } from '@sveltejs/kit';
import { describeFormError } from '$lib/errors';
import { BoardReader } from '$lib/server/assignments/live/board-reader';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, quiz } = await requireQuizOf(event);
	const now = new Date();
	const board = await new BoardReader(event.locals.site.database.db, assignment.id).read(now);
	if (!board) error(404, describeFormError('assignment-gone'));
	return {
		class: of,
		id: assignment.id,
		title: assignment.title,
		timeZone: assignment.timeZone,
		form: quiz.form,
		board,
		readAt: now.valueOf()
	};
};
