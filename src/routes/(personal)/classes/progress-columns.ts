import { m } from '$lib/paraglide/messages.js';
import type { CourseProgress } from '$lib/record/course-progress';
import { percentOfShare, timeInWords } from '../learn/progress-words';

/** One learner of a class. */
export interface ProgressRow {
	readonly member: { readonly id: string; readonly name: string };
	/** undefined where the record cannot be read. */
	readonly progress: CourseProgress | undefined;
}

/** What a table of progress shows of each learner beside the name. */
export interface ProgressColumn {
	readonly id: string;
	readonly title: string;
	readonly text: (progress: CourseProgress) => string;
	/** By which it is sorted; undefined comes last, whichever way. */
	readonly order: (progress: CourseProgress) => number | undefined;
}

/**
 * @param dimensions titles by id
 * @param moment writes a moment in ms as people read it
 */
export function progressColumns(
	kind: 'cards' | 'course',
	dimensions: ReadonlyMap<string, string>,
	moment: (at: number) => string
): ProgressColumn[] {
	const lessons: ProgressColumn = {
		id: 'lessons',
		title: m.progress_column_lessons(),
		text: ({ lessons: { finished, of } }) => m.progress_of({ count: finished.length, of }),
		order: (progress) => progress.lessons.finished.length
	};
	const active: ProgressColumn = {
		id: 'active',
		title: m.progress_column_active(),
		text: ({ lastActive }) => (lastActive === undefined ? m.progress_never() : moment(lastActive)),
		order: ({ lastActive }) => lastActive
	};
	const time: ProgressColumn = {
		id: 'time',
		title: m.progress_column_time(),
		text: (progress) => timeInWords(progress.time),
		order: (progress) => progress.time
	};
	const own = kind === 'cards' ? cardColumns() : [...dimensions].map(quizColumn).concat(finalColumn());
	return [lessons, ...own, active, time];
}

function cardColumns(): ProgressColumn[] {
	return [
		{
			id: 'known',
			title: m.progress_column_known(),
			text: ({ cards }) => m.progress_of({ count: cards.known, of: cards.of }),
			order: ({ cards }) => cards.known
		},
		{
			id: 'ready',
			title: m.progress_column_ready(),
			text: ({ cards }) => percent(percentOfShare(cards.readiness)),
			order: ({ cards }) => cards.readiness
		},
		{
			id: 'on-date',
			title: m.progress_column_on_date(),
			text: ({ cards }) => percent(cards.onDate === undefined ? undefined : percentOfShare(cards.onDate)),
			order: ({ cards }) => cards.onDate
		}
	];
}

function quizColumn([id, title]: readonly [string, string]): ProgressColumn {
	const of = ({ quizzes }: CourseProgress) => quizzes.find(({ dimension }) => dimension === id)?.percent;
	return { id: `quiz-${id}`, title, text: (progress) => percent(of(progress)), order: of };
}

const finalColumn = (): ProgressColumn => ({
	id: 'final',
	title: m.progress_column_final(),
	text: ({ final, isPassed }) =>
		final === undefined
			? percent(final)
			: `${percent(final)} ${isPassed ? m.progress_passed() : m.progress_failed()}`,
	order: ({ final }) => final
});

const percent = (value: number | undefined) => (value === undefined ? '–' : `${value}%`);

/** @param column undefined sorts by name */
export function sortRows(
	rows: readonly ProgressRow[],
	column: ProgressColumn | undefined,
	isDescending: boolean,
	language: string
): ProgressRow[] {
	const names = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
	const byName = (a: ProgressRow, b: ProgressRow) => names.compare(a.member.name, b.member.name);
	const turn = isDescending ? -1 : 1;
	if (!column) return rows.toSorted((a, b) => turn * byName(a, b));
	const orderOf = ({ progress }: ProgressRow) => progress && column.order(progress);
	return rows.toSorted((a, b) => {
		const [one, other] = [orderOf(a), orderOf(b)];
		if (one === undefined || other === undefined)
			return Number(one === undefined) - Number(other === undefined) || byName(a, b);
		return turn * (one - other) || byName(a, b);
	});
}
