import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { assignedBank } from '$lib/assign/draw-attempt';
import { firstQuestions, QUESTION_EDITS } from '$lib/assign/edit-questions';
import type { FormErrorCode } from '$lib/errors';
import { FILTER_NAMES, filterBank, readBankFilter } from '$lib/quiz/bank-filter';
import { drawOthers, editQuestion } from '$lib/server/assignments/manage-assignment';
import { materialOf } from '$lib/server/assignments/material';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { readForm } from '$lib/server/read-form';
import { refuse } from '../../../../../refuse';
import { placesOf } from '../../../places';
import type { Actions, PageServerLoad } from './$types';

/** What an address may say was done before; anything else counts as nothing. */
const addressSchema = z.object({
	done: z
		.enum([...QUESTION_EDITS, 'anew'])
		.optional()
		.catch(undefined),
	of: z.string().max(200).optional().catch(undefined)
});

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, hasBegun, quiz } = await requireQuizOf(event);
	const { course, bank } = await materialOf(event.locals.site.database.db, assignment);
	const address = addressSchema.parse(Object.fromEntries(event.url.searchParams));
	const first = firstQuestions(bank, quiz, assignment.seed);
	const pool = assignedBank(bank, quiz);
	const rest = pool.filter((question) => !first.includes(question));
	const filter = readBankFilter(event.url.searchParams, quiz.dimensions[0]);
	return {
		class: of,
		id: assignment.id,
		title: assignment.title,
		quiz,
		isLocked: hasBegun,
		// What a sheet needs of it, without the lessons.
		course: {
			...course,
			dimensions: course.dimensions.map((each) => ({ ...each, sections: [], questions: [], cards: [] }))
		},
		pool: pool.length,
		first,
		rest: filterBank(rest, filter),
		isWhole: rest.length === 0,
		struck: bank.filter((question) => quiz.struck.includes(question.id)),
		filter,
		done: address.done,
		of: bank.find(({ id }) => id === address.of)?.stem ?? '',
		place: first.findIndex(({ id }) => id === address.of) + 1
	};
};

const editForm = z.object({ edit: z.enum(QUESTION_EDITS), question: z.string().min(1).max(200) });

const FAULTS = {
	gone: 'question-gone',
	'too-few': 'questions-too-few',
	'too-many': 'questions-too-many',
	'nothing-else': 'questions-nothing-else',
	'already-begun': 'already-begun',
	'assignment-gone': 'assignment-gone'
} as const satisfies Record<string, FormErrorCode>;

/** Back to the page with the same filter, and what was done. */
function backTo(event: { readonly url: URL; readonly params: { class: string; assignment: string } }, done: string, of = '') {
	const query = new URLSearchParams({ done });
	if (of !== '') query.set('of', of);
	for (const name of FILTER_NAMES) {
		const value = event.url.searchParams.get(name);
		if (value !== null) query.set(name, value);
	}
	return redirect(303, `${placesOf(event.params.class).questions(event.params.assignment)}?${query.toString()}`);
}

export const actions: Actions = {
	edit: async (event) => {
		const { assignment } = await requireQuizOf(event);
		const form = await readForm(event.request, editForm);
		if (form.kind === 'unsound') return refuse({ form: 'form-unsound' });
		const { edit, question } = form.input;
		const { db } = event.locals.site.database;
		const outcome = await editQuestion(db, assignment, edit, question, new Date());
		if (outcome !== 'done') return refuse({ form: FAULTS[outcome] });
		return backTo(event, edit, question);
	},
	anew: async (event) => {
		const { assignment } = await requireQuizOf(event);
		const outcome = await drawOthers(event.locals.site.database.db, assignment, new Date());
		if (outcome !== 'done') return refuse({ form: outcome });
		return backTo(event, 'anew');
	}
};
