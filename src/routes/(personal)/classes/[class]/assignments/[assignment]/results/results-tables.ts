import type { RequestEvent } from '@sveltejs/kit';
import { gradebookOf } from '$lib/results/gradebook';
import { viewConfusions, viewItems } from '$lib/results/results-view';
import { answersTable, confusionsTable, learnersTable, questionsTable } from '$lib/results/tables';
import { toLocal } from '$lib/assign/local-time';
import { materialOf } from '$lib/server/assignments/material';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { readResults } from '$lib/server/results/read-results';
import { typeNames } from '$lib/ui/question-names';
import { FLAG_NAMES, tellChoice } from './item-words';

type Asked = Pick<RequestEvent, 'locals' | 'url'> & {
	readonly params: { readonly class: string; readonly assignment: string };
};

/** What the page of results shows as tables of a file, for the same people. Each is made when it is asked for. */
export async function resultsTables(event: Asked) {
	const { assignment, quiz } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	const { course } = await materialOf(db, assignment);
	const results = await readResults(db, { ...assignment, settings: quiz }, new Date());
	const asked = new Set([...results.questions.values()].map(({ dimension }) => dimension));
	const rows = gradebookOf(results.learners, results, quiz.passMark);
	const items = viewItems(course, results);
	return {
		learners: () =>
			learnersTable(
				rows,
				course.dimensions.filter(({ id }) => asked.has(id)),
				(at) => toLocal(new Date(at), assignment.timeZone).replace('T', ' ')
			),
		questions: () =>
			questionsTable(
				items,
				(type) => typeNames[type](),
				(kind) => FLAG_NAMES[kind]()
			),
		answers: () => answersTable(items, tellChoice),
		confusions: () => confusionsTable(viewConfusions(course, results))
	};
}
