import { expect, test } from 'vitest';
import type { CourseProgress } from '$lib/record/course-progress';
import { progressColumns, sortRows, type ProgressRow } from './progress-columns';

const NOTHING: CourseProgress = {
	lessons: { finished: [], of: 3 },
	quizzes: [{ dimension: 'a', percent: undefined }],
	final: undefined,
	isPassed: undefined,
	cards: { of: 40, seen: 0, known: 0, readiness: 0, onDate: undefined },
	lastActive: undefined,
	time: 0
};
const row = (name: string, progress: Partial<CourseProgress> | undefined): ProgressRow => ({
	member: { id: name, name },
	progress: progress && { ...NOTHING, ...progress }
});
const rows = [
	row('Zoë', { final: 79, isPassed: false, time: 7_500_000 }),
	row('ada', {}),
	row('Bob 10', { final: 80, isPassed: true, quizzes: [{ dimension: 'a', percent: 55 }] }),
	row('Bob 2', undefined)
];
const columns = progressColumns('course', new Map([['a', 'Cost']]), String);
const names = (column: string, isDescending: boolean) =>
	sortRows(
		rows,
		columns.find(({ id }) => id === column),
		isDescending,
		'en'
	).map(({ member }) => member.name);

test.each([
	['', false, ['ada', 'Bob 2', 'Bob 10', 'Zoë']],
	['', true, ['Zoë', 'Bob 10', 'Bob 2', 'ada']],
	// Who has none comes last, whichever way.
	['final', true, ['Bob 10', 'Zoë', 'ada', 'Bob 2']],
	['final', false, ['Zoë', 'Bob 10', 'ada', 'Bob 2']],
	['time', true, ['Zoë', 'ada', 'Bob 10', 'Bob 2']]
])('sorted by %j, descending %s', (column, isDescending, expected) => {
	expect(names(column, isDescending)).toEqual(expected);
});

test('what is shown of a learner', () => {
	const texts = (progress: CourseProgress | undefined, of = columns) =>
		progress && of.map(({ title, text }) => `${title}: ${text(progress)}`);
	expect(texts(rows[2]?.progress)).toEqual([
		'Lessons: 0 of 3',
		'Cost: 55%',
		'Final: 80% passed',
		'Last active: Not yet',
		'Time: 0 min'
	]);
	expect(texts(rows[0]?.progress)?.slice(2)).toEqual([
		'Final: 79% not passed',
		'Last active: Not yet',
		'Time: 2 h 5 min'
	]);
	const cards = { of: 40, seen: 30, known: 9, readiness: 0.999, onDate: 0.29 };
	expect(texts({ ...NOTHING, cards, lastActive: 5 }, progressColumns('cards', new Map(), String))).toEqual([
		'Lessons: 0 of 3',
		'Cards known: 9 of 40',
		'Ready: 99%',
		'On the day: 29%',
		'Last active: 5',
		'Time: 0 min'
	]);
});
