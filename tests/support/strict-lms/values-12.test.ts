import { describe, expect, it } from 'vitest';
import { createStrictLms12, type Lms12Options } from './strict-lms-12.ts';

function open(options: Lms12Options = {}) {
	const { api } = createStrictLms12(options);
	api.LMSInitialize('');
	/** The error code of setting it. */
	const set = (element: string, value: unknown) => {
		const answer = api.LMSSetValue(element, value);
		const error = api.LMSGetLastError();
		expect(answer).toBe(error === '0' ? 'true' : 'false');
		return error;
	};
	const get = (element: string) => [api.LMSGetValue(element), api.LMSGetLastError()];
	return { api, set, get };
}

const scores = {
	good: ['0', '100', '66.67', '5.0', ''],
	bad: ['-1', '100.01', '101', '1e2', '.8', '8.', '80 ', '80%', '+8', '8,5', 'NaN', '66.667']
};
const identifiers = {
	good: ['a', 'kpo-vs-bpo/focus.1', 'x'.repeat(255), '!~'],
	bad: ['', 'a b', 'é', 'x'.repeat(256), 'a\n']
};
const statuses = {
	good: ['passed', 'failed', 'completed', 'incomplete', 'browsed'],
	bad: ['not attempted', 'Passed', 'passed ', 'unknown', '']
};
const timespans = {
	good: ['00:00:00', '01:05:03', '0100:00:59.5', '99:59:59.99'],
	bad: ['1:05:03', '01:60:03', '01:05:60', '01:05:03.123', 'PT1H', '00000:00:00', '01:05', '']
};
const preference = { good: ['-1', '0'], bad: ['-2', '1.5', '', '1e0', 'x'] };

const elements: Readonly<Record<string, { readonly good: string[]; readonly bad: string[] }>> = {
	'cmi.core.lesson_location': { good: ['', 'a b', '~'.repeat(255)], bad: ['x'.repeat(256), 'é'] },
	'cmi.core.lesson_status': statuses,
	'cmi.core.exit': {
		good: ['suspend', 'logout', 'time-out', ''],
		bad: ['normal', 'log-out', 'Suspend', 'suspend\n']
	},
	'cmi.core.score.raw': scores,
	'cmi.core.score.min': scores,
	'cmi.core.score.max': scores,
	'cmi.core.session_time': timespans,
	'cmi.suspend_data': { good: ['', '{"a":1}\n', 'x'.repeat(4096)], bad: ['x'.repeat(4097), 'ü', '\u2019'] },
	'cmi.comments': { good: ['fine'], bad: ['x'.repeat(4097)] },
	'cmi.objectives.0.id': identifiers,
	'cmi.student_preference.audio': { good: [...preference.good, '100'], bad: [...preference.bad, '101'] },
	'cmi.student_preference.speed': { good: [...preference.good, '-100'], bad: ['-101', '101'] },
	'cmi.student_preference.text': { good: [...preference.good, '1'], bad: preference.bad },
	'cmi.student_preference.language': { good: ['', 'en'], bad: ['x'.repeat(256)] },
	'cmi.interactions.0.id': identifiers
};

describe('a value in SCORM 1.2', () => {
	for (const [element, { good, bad }] of Object.entries(elements)) {
		it.each(good)(`${element} takes %j`, (value) => expect(open().set(element, value)).toBe('0'));
		it.each(bad)(`${element} refuses %j`, (value) => expect(open().set(element, value)).toBe('405'));
	}

	const objective: typeof elements = {
		'score.raw': scores,
		'score.min': scores,
		'score.max': scores,
		status: { good: [...statuses.good, 'not attempted'], bad: ['unknown', ''] }
	};
	for (const [field, { good, bad }] of Object.entries(objective)) {
		const set = (value: string) => {
			const lms = open();
			expect(lms.set('cmi.objectives.0.id', 'focus')).toBe('0');
			return lms.set(`cmi.objectives.0.${field}`, value);
		};
		it.each(good)(`an objective's ${field} takes %j`, (value) => expect(set(value)).toBe('0'));
		it.each(bad)(`an objective's ${field} refuses %j`, (value) => expect(set(value)).toBe('405'));
	}

	it('takes texts of 255 characters in any script where it is told to', () => {
		const lms = open({ unicode: true });
		expect(lms.set('cmi.core.lesson_location', 'é'.repeat(255))).toBe('0');
		expect(lms.set('cmi.core.lesson_location', 'é'.repeat(256))).toBe('405');
		expect(lms.set('cmi.suspend_data', 'é')).toBe('405');
	});

	it.each([80, true, null, undefined, {}])('has to be a text, which %j is not', (value) => {
		expect(open().set('cmi.core.score.raw', value)).toBe('405');
	});
});

const interaction: typeof elements = {
	time: {
		good: ['00:00:00', '23:59:59'],
		bad: ['24:00:00', '10:00', '10:00:00.5', '2026-01-01T10:00:00', '1:00:00']
	},
	weighting: { good: ['1', '-100', '0.5'], bad: ['101', '', '1e1', '.5'] },
	result: {
		good: ['correct', 'wrong', 'unanticipated', 'neutral', '0.75', '-1'],
		bad: ['incorrect', 'Correct', '', '.75', '1e-7']
	},
	latency: timespans,
	'objectives.0.id': identifiers
};
const responses: typeof elements = {
	'true-false': { good: ['t', 'f'], bad: ['true', 'false', '1', 'T', ''] },
	choice: { good: ['a', 'a,b', '0,9,z'], bad: ['ab', 'a, b', 'a,', '', 'a,a', 'A', 'a[,]b', '{a,b}', 'é'] },
	'fill-in': { good: ['', 'outsourcing firm', 'x'.repeat(255)], bad: ['x'.repeat(256), 'a\nb', 'a\r', 'é'] },
	matching: { good: ['1.a', '1.a,2.b'], bad: ['1', '1.a,2', '1[.]a', '1.a.b', '11.a', ''] },
	performance: { good: ['a1'], bad: ['', 'x'.repeat(256)] },
	sequencing: { good: ['c,a,b'], bad: ['c;a', '', 'first,second'] },
	likert: { good: ['1', 'e'], bad: ['10', '', '-'] },
	numeric: {
		good: ['3.14', '-2', '0', '1500000'],
		bad: ['3,14', '1e6', '.8', '3.14 km', '', '3.14:3.14', '3.14[:]3.14']
	}
};

describe('an interaction in SCORM 1.2', () => {
	const set = (type: string, field: string, value: string) => {
		const lms = open();
		expect(lms.set('cmi.interactions.0.id', 'q1')).toBe('0');
		expect(lms.set('cmi.interactions.0.type', type)).toBe('0');
		return lms.set(`cmi.interactions.0.${field}`, value);
	};

	for (const [field, { good, bad }] of Object.entries(interaction)) {
		it.each(good)(`${field} takes %j`, (value) => expect(set('choice', field, value)).toBe('0'));
		it.each(bad)(`${field} refuses %j`, (value) => expect(set('choice', field, value)).toBe('405'));
	}
	for (const [type, { good, bad }] of Object.entries(responses))
		for (const field of ['student_response', 'correct_responses.0.pattern']) {
			it.each(good)(`${field} of ${type} takes %j`, (value) => expect(set(type, field, value)).toBe('0'));
			it.each(bad)(`${field} of ${type} refuses %j`, (value) => expect(set(type, field, value)).toBe('405'));
		}

	it.each(['other', 'long-fill-in', 'Choice', ''])('has no type %j', (type) => {
		const lms = open();
		lms.set('cmi.interactions.0.id', 'q1');
		expect(lms.set('cmi.interactions.0.type', type)).toBe('405');
	});

	it('is never read back', () => {
		const lms = open({ data: { 'cmi.interactions.0.id': 'q1', 'cmi.interactions.0.type': 'choice' } });
		for (const field of ['id', 'type', 'time', 'result', 'student_response', 'latency', 'weighting'])
			expect(lms.get(`cmi.interactions.0.${field}`)).toEqual(['', '404']);
		expect(lms.get('cmi.interactions._count')).toEqual(['1', '0']);
	});

	it('has no description', () => expect(set('choice', 'description', 'x')).toBe('201'));
});

describe('the elements of SCORM 1.2', () => {
	it.each([
		['cmi.core.student_id', 'learner-1'],
		['cmi.core.entry', 'ab-initio'],
		['cmi.core.lesson_status', 'not attempted'],
		['cmi.core.lesson_mode', 'normal'],
		['cmi.core.total_time', '00:00:00'],
		['cmi.suspend_data', ''],
		['cmi.student_data.mastery_score', ''],
		['cmi.core.score.raw', ''],
		['cmi.core.score._children', 'raw,min,max'],
		['cmi.objectives._children', 'id,score,status'],
		['cmi.objectives._count', '0'],
		['cmi._version', '3.4']
	])('%s is %j at the first launch', (element, value) => {
		expect(open().get(element)).toEqual([value, '0']);
	});

	it.each([
		['', '201'],
		['cmi.nonsense', '201'],
		['constructor', '201'],
		['cmi.objectives.0.id', '201'],
		['cmi.objectives.00.id', '201'],
		['cmi.core.student_name._children', '202'],
		['cmi.core.student_name._count', '203'],
		['cmi.core._count', '203'],
		['cmi.core.exit', '404'],
		['cmi.core.session_time', '404']
	])('reading %j is error %s', (element, error) => expect(open().get(element)).toEqual(['', error]));

	it.each([
		['', '201'],
		['cmi.nonsense', '201'],
		['cmi.core._children', '402'],
		['cmi.interactions._count', '402'],
		['cmi._version', '402'],
		['cmi.core.student_id', '403'],
		['cmi.student_data.mastery_score', '403'],
		['cmi.core.total_time', '403'],
		['cmi.launch_data', '403']
	])('writing %j is error %s', (element, error) => expect(open().set(element, '1')).toBe(error));

	it('can lack some, with error 401', () => {
		const lms = open({ unsupported: ['cmi.interactions', 'cmi.core.lesson_mode'] });
		expect(lms.get('cmi.interactions._count')).toEqual(['', '401']);
		expect(lms.set('cmi.interactions.0.id', 'q1')).toBe('401');
		expect(lms.get('cmi.core.lesson_mode')).toEqual(['', '401']);
		expect(String(lms.get('cmi.core._children'))).not.toContain('lesson_mode');
	});

	it('start with what the LMS has, if an LMS could have it', () => {
		const data = { 'cmi.core.lesson_mode': 'review', 'cmi.objectives.1.id': 'b' };
		expect(open({ data }).get('cmi.core.lesson_mode')).toEqual(['review', '0']);
		expect(open({ data }).get('cmi.objectives._count')).toEqual(['2', '0']);
		expect(() => open({ data: { 'cmi.core.lesson_mode': 'exam' } })).toThrow('exam');
		expect(() => open({ data: { 'cmi.mode': 'review' } })).toThrow('cmi.mode');
	});

	it('can be counted with numbers', () => {
		expect(open({ numberCounts: true }).get('cmi.interactions._count')).toEqual([0, '0']);
		expect(open({ numberCounts: true }).get('cmi.nonsense._count')).toEqual(['', '201']);
	});
});
