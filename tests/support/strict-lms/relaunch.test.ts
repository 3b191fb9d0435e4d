import { describe, expect, it } from 'vitest';
import { relaunch } from './relaunch.ts';
import { createStrictLms12, type Lms12Options } from './strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

type Values = Readonly<Record<string, string>>;

function run12(options: Lms12Options, values: Values) {
	const { api, store } = createStrictLms12(options);
	api.LMSInitialize('');
	for (const [element, value] of Object.entries(values)) expect(api.LMSSetValue(element, value)).toBe('true');
	api.LMSFinish('');
	return store;
}

function run2004(options: { readonly data?: Values }, values: Values) {
	const { api, store } = createStrictLms2004(options);
	api.Initialize('');
	for (const [element, value] of Object.entries(values)) expect(api.SetValue(element, value)).toBe('true');
	api.Terminate('');
	return store;
}

const status = 'cmi.core.lesson_status';

describe('the end of a session in 1.2', () => {
	const pass = { 'cmi.student_data.mastery_score': '80' };
	it.each<[string, Values, Values, string]>([
		['an untouched attempt is completed', {}, {}, 'completed'],
		['an untouched attempt to browse is browsed', { 'cmi.core.lesson_mode': 'browse' }, {}, 'browsed'],
		['what the course said stands', {}, { [status]: 'incomplete' }, 'incomplete'],
		['a raw score decides by the mastery score', pass, { 'cmi.core.score.raw': '80' }, 'passed'],
		[
			'in the middle of the course too',
			pass,
			{ [status]: 'incomplete', 'cmi.core.score.raw': '9' },
			'failed'
		],
		['without a raw score nothing is decided', pass, { [status]: 'incomplete' }, 'incomplete'],
		[
			'without credit nothing is decided',
			{ ...pass, 'cmi.core.credit': 'no-credit' },
			{ [status]: 'completed', 'cmi.core.score.raw': '9' },
			'completed'
		]
	])('%s', (_, data, values, expected) => expect(run12({ data }, values)[status]).toBe(expected));

	it('decides nothing at a Commit', () => {
		const { api, store } = createStrictLms12({ data: pass });
		api.LMSInitialize('');
		api.LMSSetValue('cmi.core.score.raw', '9');
		api.LMSCommit('');
		expect(store[status]).toBe('not attempted');
	});
});

describe('the end of a session in 2004', () => {
	it.each([
		['0.8', 'passed'],
		['0.79', 'failed']
	])('a scaled score of %s against 0.8 is %s', (scaled, expected) => {
		const store = run2004({ data: { 'cmi.scaled_passing_score': '0.8' } }, { 'cmi.score.scaled': scaled });
		expect(store['cmi.success_status']).toBe(expected);
	});

	it('leaves an untouched attempt unknown', () => {
		expect(run2004({}, {})).toMatchObject({
			'cmi.completion_status': 'unknown',
			'cmi.success_status': 'unknown'
		});
	});
});

describe('the next launch in 1.2', () => {
	const first = run12(
		{},
		{
			[status]: 'incomplete',
			'cmi.suspend_data': 'state',
			'cmi.core.lesson_location': 'focus',
			'cmi.objectives.0.id': 'focus',
			'cmi.interactions.0.id': 'q1',
			'cmi.interactions.0.type': 'true-false',
			'cmi.core.session_time': '00:59:59.5',
			'cmi.core.exit': 'suspend'
		}
	);

	it('resumes with everything, and adds the time once', () => {
		const { api, store } = createStrictLms12(relaunch(first));
		api.LMSInitialize('');
		expect(api.LMSGetValue('cmi.core.entry')).toBe('resume');
		expect(api.LMSGetValue('cmi.suspend_data')).toBe('state');
		expect(api.LMSGetValue('cmi.core.lesson_location')).toBe('focus');
		expect(api.LMSGetValue(status)).toBe('incomplete');
		expect(api.LMSGetValue('cmi.objectives.0.id')).toBe('focus');
		expect(api.LMSGetValue('cmi.core.total_time')).toBe('00:59:59.50');
		expect(api.LMSGetValue('cmi.interactions._count')).toBe('1');
		expect(api.LMSGetValue('cmi.interactions.0.id')).toBe('');
		expect(api.LMSSetValue('cmi.interactions.1.id', 'q2')).toBe('true');
		api.LMSSetValue('cmi.core.session_time', '00:00:00.5');
		api.LMSFinish('');
		expect(store['cmi.core.exit']).toBeUndefined();
		const third = relaunch(store).data;
		expect(third).toMatchObject({ 'cmi.core.entry': '', 'cmi.core.total_time': '01:00:00' });
		expect(relaunch(third).data['cmi.core.total_time']).toBe('01:00:00');
		expect(third['cmi.suspend_data']).toBe('state');
	});

	it('is a review of a finished attempt when asked', () => {
		expect(relaunch(first, { review: true }).data['cmi.core.lesson_mode']).toBe('normal');
		const done = run12(relaunch(first), { [status]: 'passed' });
		expect(relaunch(done, { review: true }).data).toMatchObject({
			'cmi.core.lesson_mode': 'review',
			'cmi.core.credit': 'no-credit',
			[status]: 'passed'
		});
	});

	it('believes to have sent what it began with', () => {
		const { api, commits } = createStrictLms12(relaunch(first));
		api.LMSInitialize('');
		api.LMSSetValue('cmi.suspend_data', 'state');
		api.LMSCommit('');
		expect(commits[0]?.sent).toEqual({});
	});
});

describe('the next launch in 2004', () => {
	const values = {
		'cmi.completion_status': 'incomplete',
		'cmi.suspend_data': 'state',
		'cmi.location': 'focus',
		'cmi.objectives.0.id': 'focus',
		'cmi.interactions.0.id': 'q1',
		'cmi.score.raw': '80',
		'cmi.session_time': 'PT59M59.5S'
	};

	it('resumes with everything, interactions readable', () => {
		const { api } = createStrictLms2004(relaunch(run2004({}, { ...values, 'cmi.exit': 'suspend' })));
		api.Initialize('');
		expect(api.GetValue('cmi.entry')).toBe('resume');
		expect(api.GetValue('cmi.suspend_data')).toBe('state');
		expect(api.GetValue('cmi.interactions._count')).toBe('1');
		expect(api.GetValue('cmi.interactions.0.id')).toBe('q1');
		expect(api.GetValue('cmi.total_time')).toBe('PT59M59.50S');
	});

	it.each<Values>([{}, { 'cmi.exit': 'normal' }, { 'cmi.exit': '' }, { 'cmi.exit': 'time-out' }])(
		'after an end with %j keeps status and score, and nothing else',
		(exit) => {
			const { api } = createStrictLms2004(relaunch(run2004({}, { ...values, ...exit })));
			api.Initialize('');
			expect(api.GetValue('cmi.entry')).toBe('');
			expect(api.GetValue('cmi.suspend_data')).toBe('');
			expect(api.GetValue('cmi.location')).toBe('');
			expect(api.GetValue('cmi.interactions._count')).toBe('0');
			expect(api.GetValue('cmi.objectives._count')).toBe('0');
			expect(api.GetValue('cmi.completion_status')).toBe('incomplete');
			expect(api.GetValue('cmi.score.raw')).toBe('80');
		}
	);

	it('reviews a finished attempt with what it had', () => {
		const done = run2004({}, { ...values, 'cmi.completion_status': 'completed', 'cmi.exit': 'normal' });
		expect(relaunch(done, { review: true }).data).toMatchObject({
			'cmi.mode': 'review',
			'cmi.credit': 'no-credit',
			'cmi.suspend_data': 'state'
		});
	});
});
