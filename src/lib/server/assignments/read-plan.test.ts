import { expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { defaultFields, fieldsOf, KINDS, type Fields, type Kind } from '../../assign/plan-fields.ts';
import { generateSoundBank } from '../../quiz/plan-bank.ts';
import { readPlan, type PlanContext } from './read-plan.ts';

const { course } = await loadBundledCourse('crocodilians');
const material = { course, bank: generateSoundBank(course) };
const now = new Date('2026-03-02T09:00:30Z');
const ZONE = 'Europe/Berlin';
const filled = (kind: Kind, change: Fields = {}) => ({
	...defaultFields(kind, course, ZONE, now),
	...change
});
const read = (kind: Kind, change: Fields = {}, context: Partial<PlanContext> = {}) =>
	readPlan(kind, filled(kind, change), { material, now, ...context });

function planOf(kind: Kind, change: Fields = {}) {
	const plan = read(kind, change);
	if (plan.kind === 'unsound') throw new Error(JSON.stringify(plan.errors));
	return plan.input;
}

test.each(KINDS)('the form of a %s is in order as it begins, and shows what was read of it', (kind) => {
	const plan = planOf(kind);
	const { opensAt, ...fields } = fieldsOf(plan, false, now);
	expect(opensAt).toEqual(['']);
	// Types that are told in another order are the same types.
	expect(planOf(kind, fields)).toEqual(plan);
});

test('the defaults', () => {
	expect(planOf('quiz')).toMatchObject({
		title: course.title,
		timeZone: ZONE,
		opensAt: now,
		closesAt: new Date('2026-03-09T17:00:00Z'),
		settings: {
			count: 12,
			passMark: course.passMark,
			timeLimit: null,
			attempts: 1,
			counts: 'highest',
			form: 'same',
			shuffle: true,
			feedback: 'at-end',
			certificate: 'with-score',
			askConfidence: false
		}
	});
});

test.each<[Kind, Fields, Record<string, string>]>([
	[
		'quiz',
		{ title: [' '], count: ['0'], passMark: ['101'] },
		{ title: 'title-missing', count: 'count-unsound', passMark: 'pass-mark-unsound' }
	],
	[
		'quiz',
		{ title: ['x'.repeat(121)], opensAt: ['2026-03-01T10:00'] },
		{ title: 'title-long', opensAt: 'opens-past' }
	],
	['quiz', { count: ['1.5'] }, { count: 'count-unsound' }],
	[
		'quiz',
		{ count: ['60'], dimensions: [course.dimensions[0]?.id ?? ''], types: ['numeric'] },
		{ count: 'count-above-bank' }
	],
	['quiz', { dimensions: ['nowhere'] }, { dimensions: 'dimensions-none' }],
	['quiz', { types: [], levels: [] }, { types: 'types-none', levels: 'levels-none' }],
	[
		'quiz',
		{ timeLimit: ['481'], attempts: ['0'] },
		{ timeLimit: 'time-limit-unsound', attempts: 'attempts-unsound' }
	],
	['quiz', { timeZone: ['Europe/Atlantis'] }, { timeZone: 'zone-unknown' }],
	['quiz', { closesAt: ['2026-03-29T02:30'] }, { closesAt: 'time-skipped' }],
	['quiz', { closesAt: ['soon'] }, { closesAt: 'time-unsound' }],
	['quiz', { closesAt: ['2026-03-02T10:00'] }, { closesAt: 'closes-past' }],
	['quiz', { opensAt: ['2026-03-10T10:00'] }, { closesAt: 'closes-before-opens' }],
	['quiz', { closesAt: [''], feedback: ['after-closing'] }, { feedback: 'feedback-needs-closing' }],
	['quiz', { feedback: ['never'] }, { feedback: 'form-unsound' }],
	['cards', { readyBy: ['2026-02-30'] }, { readyBy: 'ready-by-unsound' }],
	['cards', { readyBy: ['2026-03-02'] }, { readyBy: 'ready-by-past' }],
	['cards', { target: ['100'] }, { target: 'target-unsound' }],
	['course', { title: [''] }, { title: 'title-missing' }]
])('a %s with %j is refused: %j', (kind, change, errors) => {
	expect(read(kind, change)).toEqual({ kind: 'unsound', errors });
});

test('a time limit longer than the window is the trainer’s own affair', () => {
	expect(planOf('quiz', { closesAt: ['2026-03-02T11:00'], timeLimit: ['480'] }).settings).toMatchObject({
		timeLimit: 480
	});
});

const kept = {
	...planOf('quiz', { attempts: ['2'] }),
	id: 'a',
	classId: 'c',
	courseId: course.id,
	revision: 'r',
	seed: 5,
	publishedAt: now,
	hasBegun: true
};

test('once somebody has begun, what is locked stays whatever the form says', () => {
	const plan = read(
		'quiz',
		{ count: ['3'], types: [], form: ['own'], timeLimit: ['5'], passMark: ['50'], attempts: ['3'] },
		{ kept }
	);
	expect(plan).toMatchObject({
		kind: 'sound',
		input: { settings: { ...kept.settings, passMark: 50, attempts: 3 } }
	});
	expect(read('quiz', { attempts: ['1'] }, { kept })).toEqual({
		kind: 'unsound',
		errors: { attempts: 'attempts-taken-back' }
	});
});

test('a time that is left as it was stays that moment, to the second', () => {
	const closed = { ...kept, closesAt: new Date('2026-03-02T08:59:59.123Z') };
	const late = { ...kept, opensAt: new Date('2026-03-02T08:00:01Z'), closesAt: closed.closesAt };
	const plan = readPlan('quiz', fieldsOf(late, true, now), { material, now, kept: { ...late } });
	expect(plan).toMatchObject({ input: { opensAt: late.opensAt, closesAt: late.closesAt } });
});
