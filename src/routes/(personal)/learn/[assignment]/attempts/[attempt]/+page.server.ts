import { error } from '@sveltejs/kit';
import { mayTellResult, phaseOf } from '$lib/assign/phase';
import { decisionOn } from '$lib/assign/ruling';
import { m } from '$lib/paraglide/messages.js';
import { answersOf } from '$lib/server/assignments/answers';
import { attemptsOfMember, findAttempt, openingOf, runs } from '$lib/server/assignments/attempts';
import { materialOf } from '$lib/server/assignments/material';
import { rulingsOf } from '$lib/server/assignments/regrade';
import { regradesOfAttempt } from '$lib/server/assignments/regrade-trail';
import { requireQuiz } from '$lib/server/assignments/require-assigned';
import type { PageServerLoad } from './$types';

/** What became of an attempt, once it may be told: keys leave the server here, and not before. */
export const load: PageServerLoad = async (event) => {
	const { db, assignment, member } = await requireQuiz(event);
	const { settings } = assignment;
	const now = new Date();
	const heads = await attemptsOfMember(db, assignment.id, member.id, now);
	const opening = openingOf(assignment);
	const head = heads.find(({ id }) => id === event.params.attempt);
	const isTold =
		head !== undefined &&
		mayTellResult(settings.feedback, opening, { isFinished: !runs(head, now) }, now.valueOf());
	const attempt = isTold ? await findAttempt(db, head.id, member.id) : undefined;
	if (!attempt) error(404, { message: m.learn_error_not_told(), code: 'no-assignment' });
	const { form, startedAt, finishedAt } = attempt;
	const { course } = await materialOf(db, assignment);
	const rulings = await rulingsOf(db, assignment.id);
	const counted = form.items.filter(({ question }) => decisionOn(rulings, question.id) !== 'struck');
	const stems = new Map(form.items.map(({ question }) => [question.id, question.stem]));
	const given = (await answersOf(db, attempt.id)).flatMap(({ place, response, score, confidence }) => {
		const id = form.items[place]?.question.id;
		const answer = { response, score, at: 0, latency: 0, ...(confidence && { confidence }) };
		return id === undefined ? [] : [[id, answer] as const];
	});
	const isOpen = phaseOf(opening, now.valueOf()) === 'open';
	return {
		title: assignment.title,
		assignment: assignment.id,
		number: attempt.number,
		course: { ...course, passMark: settings.passMark },
		form: { seed: 0, items: counted },
		credited: counted.flatMap(({ question }) =>
			decisionOn(rulings, question.id) === 'credited' ? [question.id] : []
		),
		regrades: (await regradesOfAttempt(db, attempt.id)).map((regrade) => ({
			...regrade,
			stem: stems.get(regrade.question) ?? ''
		})),
		attempt: {
			id: attempt.id,
			quiz: assignment.id,
			seed: 0,
			questions: counted.map(({ question }) => question.id),
			answers: Object.fromEntries(given),
			startedAt: startedAt.valueOf(),
			finishedAt: (finishedAt ?? now).valueOf()
		},
		attemptsLeft: !isOpen
			? 0
			: settings.attempts === null
				? undefined
				: Math.max(0, settings.attempts - heads.length)
	};
};
