import { redirect } from '@sveltejs/kit';
import { askQuestion, tellResponse } from '$lib/assign/asked';
import { markAnswer } from '$lib/assign/marking';
import { decisionOn } from '$lib/assign/ruling';
import { answersOf } from '$lib/server/assignments/answers';
import { attemptsOfMember, findAttempt, runs } from '$lib/server/assignments/attempts';
import { materialOf } from '$lib/server/assignments/material';
import { rulingsOf } from '$lib/server/assignments/regrade';
import { requireQuiz } from '$lib/server/assignments/require-assigned';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, assignment, member } = await requireQuiz(event);
	const now = new Date();
	const heads = await attemptsOfMember(db, assignment.id, member.id, now);
	const running = heads.find((head) => runs(head, now));
	const attempt = running && (await findAttempt(db, running.id, member.id));
	if (!attempt) redirect(303, `/learn/${assignment.id}`);
	const { form, endsAt } = attempt;
	const { course } = await materialOf(db, assignment);
	const given = (await answersOf(db, attempt.id)).flatMap((answer) => {
		const item = form.items[answer.place];
		return item ? [{ ...answer, item }] : [];
	});
	const rulings = await rulingsOf(db, assignment.id);
	const tellsAtOnce = assignment.settings.feedback === 'at-once';
	return {
		title: assignment.title,
		assignment: assignment.id,
		attempt: attempt.id,
		courseId: assignment.courseId,
		subjects: course.subjects,
		questions: form.items.map(askQuestion),
		/** Numbers, from 1, of questions that were struck since this attempt began. */
		struck: form.items.flatMap(({ question }, place) =>
			decisionOn(rulings, question.id) === 'struck' ? [place + 1] : []
		),
		askConfidence: form.askConfidence,
		tellsAtOnce,
		given: Object.fromEntries(
			given.map(({ place, item, response, confidence }) => [
				place,
				{ response: tellResponse(item, response), ...(confidence && { confidence }) }
			])
		),
		markings: tellsAtOnce
			? Object.fromEntries(
					given.map(({ place, item, response }) => [place, markAnswer(course, form, item, response)])
				)
			: {},
		/** Milliseconds, by this clock: the learner's own may be set wrong. */
		remaining: endsAt === null ? null : Math.max(0, endsAt.valueOf() - now.valueOf())
	};
};
