import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { RegradeEffect } from '$lib/assign/regrade-effect';
import { decisionOn, DECISIONS, type Decision } from '$lib/assign/ruling';
import { describeFormError, type FormErrorCode } from '$lib/errors';
import { materialOf } from '$lib/server/assignments/material';
import { previewRegrade, regrade, rulingsOf } from '$lib/server/assignments/regrade';
import { listAsked, listRegradedAttempts, listRegrades } from '$lib/server/assignments/regrade-trail';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { namesOf } from '$lib/server/classes/members';
import type { Database } from '$lib/server/database';
import { readForm } from '$lib/server/read-form';
import { refuse, typedIn } from '../../../../../refuse';
import { placesOf } from '../../../places';
import type { Actions, PageServerLoad } from './$types';

/** Names that are listed of those whose result turns; the rest is counted. */
const NAMED = 40;

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, quiz } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	const { course, bank } = await materialOf(db, assignment);
	const rulings = await rulingsOf(db, assignment.id);
	const asked = await listAsked(db, assignment.id);
	const question = event.url.searchParams.get('question');
	const chosen = bank.find(({ id }) => id === question && asked.some((each) => each.question === id));
	if (question !== null && !chosen) error(404, describeFormError('question-not-asked'));
	const now = new Date();
	const stemOf = (id: string) => bank.find((each) => each.id === id)?.stem ?? id;
	const entry = event.url.searchParams.get('entry');
	const trail = chosen ? [] : await listRegrades(db, assignment.id);
	return {
		class: of,
		id: assignment.id,
		title: assignment.title,
		timeZone: assignment.timeZone,
		passMark: quiz.passMark,
		done: event.url.searchParams.has('done'),
		asked: bank.flatMap(({ id, stem }) => {
			const found = asked.find((each) => each.question === id);
			return found ? [{ ...found, stem, ruling: decisionOn(rulings, id) }] : [];
		}),
		trail: trail.map((each) => ({ ...each, stem: stemOf(each.question) })),
		entry: trail.some(({ id }) => id === entry) ? entry : null,
		rows: trail.some(({ id }) => id === entry)
			? (await listRegradedAttempts(db, assignment.id)).filter((row) => row.regrade === entry)
			: [],
		chosen: chosen && {
			question: chosen,
			ruling: decisionOn(rulings, chosen.id),
			// What a sheet needs of it, without the lessons.
			course: {
				...course,
				dimensions: course.dimensions.map((each) => ({ ...each, sections: [], questions: [], cards: [] }))
			},
			choices: await Promise.all(
				DECISIONS.filter((decision) => decision !== decisionOn(rulings, chosen.id)).map(async (decision) => ({
					decision,
					effect: await named(
						db,
						await previewRegrade(db, { ...assignment, settings: quiz }, chosen.id, decision, now)
					)
				}))
			)
		}
	};
};

async function named(db: Database, { toPassed, toFailed, ...effect }: RegradeEffect) {
	const listed = [toPassed.slice(0, NAMED), toFailed.slice(0, NAMED)] as const;
	const names = await namesOf(
		db,
		listed.flat().map(({ memberId }) => memberId)
	);
	const [passed, failed] = listed.map((turns) =>
		turns.map(({ memberId, before, after }) => ({ name: names.get(memberId) ?? '', before, after }))
	);
	return {
		...effect,
		toPassed: { count: toPassed.length, listed: passed ?? [] },
		toFailed: { count: toFailed.length, listed: failed ?? [] }
	};
}

const code = (code: FormErrorCode) => code;
const ruledForm = z.object({
	question: z.string().min(1).max(200),
	decision: z.enum(DECISIONS, code('decision-missing')),
	reason: z.string().trim().min(1, code('reason-missing')).max(500, code('reason-long'))
});

export const actions: Actions = {
	decide: async (event) => {
		const { viewer, class: of, assignment } = await requireQuizOf(event);
		const values = await typedIn(event.request, 'decision', 'reason');
		const form = await readForm(event.request, ruledForm);
		if (form.kind === 'unsound') return refuse(form.errors, values);
		const { db } = event.locals.site.database;
		const outcome = await regrade(db, assignment, { ...form.input, by: viewer.id }, new Date());
		if (outcome !== 'done' && outcome !== 'already-so') return refuse({ form: outcome }, values);
		event.locals.site.events.tell(assignment.id);
		redirect(303, `${placesOf(of.id).regrade(assignment.id)}?done`);
	}
};

export type Choice = { decision: Decision; effect: Awaited<ReturnType<typeof named>> };
