import { fail, redirect } from '@sveltejs/kit';
import { phaseOf } from '$lib/assign/phase';
import { m } from '$lib/paraglide/messages.js';
import { attemptsOfMember, openingOf, startAttempt } from '$lib/server/assignments/attempts';
import { requireAssigned, requireQuiz } from '$lib/server/assignments/require-assigned';
import { viewAttempts } from '$lib/server/assignments/view-attempts';
import { touchClass } from '$lib/server/classes/retention';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, assignment, member } = await requireAssigned(event);
	const { settings, title, courseId, opensAt, closesAt, timeZone } = assignment;
	// Cards and courses are done where they always are; the assignment only leads there.
	if (settings.kind !== 'quiz')
		redirect(
			303,
			settings.kind === 'cards'
				? `/courses/${courseId}/cards?assignment=${assignment.id}`
				: `/courses/${courseId}`
		);
	const now = new Date();
	const heads = await attemptsOfMember(db, assignment.id, member.id, now);
	const { count, passMark, timeLimit, attempts, counts, feedback, askConfidence } = settings;
	return {
		assignment: { id: assignment.id, title, courseId, opensAt, closesAt, timeZone },
		rules: { count, passMark, timeLimit, attempts, counts, feedback, askConfidence },
		member: { name: member.name, class: member.class.name },
		phase: phaseOf(openingOf(assignment), now.valueOf()),
		standing: viewAttempts({ ...assignment, settings }, heads, now),
		givesCertificate: settings.certificate !== 'none'
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { db, assignment, member } = await requireQuiz(event);
		await touchClass(db, assignment.classId, new Date());
		const outcome = await startAttempt(db, assignment, member.id, new Date());
		event.locals.site.events.tell(assignment.id);
		if (outcome.kind === 'running') redirect(303, `/learn/${assignment.id}/take`);
		return fail(409, {
			message: { 'not-open': m.learn_error_not_open, 'no-attempt-left': m.learn_error_no_attempt }[
				outcome.kind
			]()
		});
	}
};
