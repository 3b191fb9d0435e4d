import { randomInt } from 'node:crypto';
import { askQuestion } from '$lib/assign/asked';
import { drawAttempt } from '$lib/assign/draw-attempt';
import { struckIn } from '$lib/assign/ruling';
import { materialOf } from '$lib/server/assignments/material';
import { rulingsOf } from '$lib/server/assignments/regrade';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, quiz } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	const { course, bank } = await materialOf(db, assignment);
	// Nothing is stored: whoever marks an answer draws the same form again.
	const seed = randomInt(2 ** 31);
	const form = drawAttempt(course, bank, quiz, {
		assignment: assignment.seed,
		attempt: seed,
		seen: [],
		withdrawn: struckIn(await rulingsOf(db, assignment.id))
	});
	return {
		class: of,
		id: assignment.id,
		title: assignment.title,
		courseId: course.id,
		subjects: course.subjects,
		seed,
		questions: form.items.map(askQuestion),
		askConfidence: form.askConfidence,
		feedback: quiz.feedback,
		passMark: quiz.passMark,
		/** Milliseconds. */
		remaining: quiz.timeLimit === null ? null : quiz.timeLimit * 60_000
	};
};
