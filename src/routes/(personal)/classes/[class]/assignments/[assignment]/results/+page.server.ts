import { gradebookOf, sortGradebook } from '$lib/results/gradebook';
import { reliabilityOf } from '$lib/results/reliability';
import { byUrgency, viewConfusions, viewItems } from '$lib/results/results-view';
import { summarise } from '$lib/results/summary';
import { getLocale } from '$lib/paraglide/runtime.js';
import { materialOf } from '$lib/server/assignments/material';
import { requireQuizOf } from '$lib/server/assignments/require-assignment';
import { readResults } from '$lib/server/results/read-results';
import { tellTimeShort } from '../../../plan/tell-times';
import { readAddress, type GradebookAddress } from './gradebook-address';
import type { PageServerLoad } from './$types';

/** Learners on a page of the gradebook. */
const LEARNERS = 100;
/** Questions whose figures are shown at first: where everybody draws their own there are hundreds. */
const QUESTIONS = 40;

export const load: PageServerLoad = async (event) => {
	const { class: of, assignment, quiz } = await requireQuizOf(event);
	const { db } = event.locals.site.database;
	const { course } = await materialOf(db, assignment);
	const results = await readResults(db, { ...assignment, settings: quiz }, new Date());
	const address = readAddress(event.url.searchParams);
	const rows = gradebookOf(results.learners, results, quiz.passMark);
	const sorted = sortGradebook(rows, address.order, getLocale());
	const pages = Math.max(1, Math.ceil(rows.length / LEARNERS));
	const page = address.page === 'all' ? address.page : Math.min(address.page, pages);
	const shownAddress: GradebookAddress = { ...address, page };
	const shown = page === 'all' ? sorted : sorted.slice((page - 1) * LEARNERS, page * LEARNERS);
	const items = byUrgency(viewItems(course, results));
	const asked = new Set([...results.questions.values()].map(({ dimension }) => dimension));
	return {
		isWide: true,
		class: of,
		id: assignment.id,
		title: assignment.title,
		courseId: course.id,
		passMark: quiz.passMark,
		isOwnForm: quiz.form === 'own',
		summary: summarise(rows),
		dimensions: course.dimensions.filter(({ id }) => asked.has(id)).map(({ id, title }) => ({ id, title })),
		rows: shown.map((row) => ({
			...row,
			finished: row.counted && tellTimeShort(new Date(row.counted.finishedAt), assignment.timeZone)
		})),
		pages,
		address: shownAddress,
		items: address.hasAllQuestions ? items : items.slice(0, QUESTIONS),
		questions: items.length,
		flagged: items.filter(({ callsForAction }) => callsForAction).length,
		reliability: reliabilityOf(results.sittings),
		confusions: viewConfusions(course, results)
	};
};
