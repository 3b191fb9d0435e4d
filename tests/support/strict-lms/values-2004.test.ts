import { describe, expect, it } from 'vitest';
import type { LmsOptions } from './open-session.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

function open(options: LmsOptions = {}) {
	const { api } = createStrictLms2004(options);
	api.Initialize('');
	/** The error code of setting it. */
	const set = (element: string, value: unknown) => {
		const answer = api.SetValue(element, value);
		const error = api.GetLastError();
		expect(answer).toBe(error === '0' ? 'true' : 'false');
		return error;
	};
	const get = (element: string) => [api.GetValue(element), api.GetLastError()];
	return { api, set, get };
}

interface Cases {
	readonly good: readonly string[];
	/** Malformed: 406. */
	readonly bad: readonly string[];
	/** Out of range: 407. */
	readonly out?: readonly string[];
}

const malformed = ['1e-7', '.8', '8.', '0.5 ', '+1', '0,5', 'NaN', '', '0x1', '0.12345678'];
const reals: Cases = { good: ['0', '-5', '66.6666667', '99999'], bad: [...malformed, '123456'] };
const measures: Cases = { good: ['0', '1', '0.5'], bad: malformed, out: ['-0.1', '1.01'] };
const scaled: Cases = { good: ['-1', '0', '1', '0.8'], bad: malformed, out: ['1.01', '-1.0001', '80'] };
const completion: Cases = {
	good: ['completed', 'incomplete', 'not attempted', 'unknown'],
	bad: ['passed', 'Completed', 'browsed', '']
};
const success: Cases = { good: ['passed', 'failed', 'unknown'], bad: ['completed', 'Passed', ''] };
const identifiers: Cases = {
	good: ['a', 'KPO_vs.BPO-1', 'x'.repeat(4000)],
	bad: ['', 'a b', 'urn:a:b', 'é', 'x'.repeat(4001), 'a\n', 'a/b']
};
const intervals: Cases = {
	good: ['PT0S', 'PT1H5M3S', 'PT3.25S', 'P1D', 'P1Y2M3DT4H5M6.7S', 'PT90M'],
	bad: ['', 'P', 'PT', 'P1DT', '01:05:03', 'PT1.5H', 'PT3.123S', 'PT-1S', 'PT1S ', 'P1W', 'pt1s', 'PT1M1H']
};
const timestamps: Cases = {
	good: ['2026-01-01T10:00:00', '2024-02-29T23:59:59'],
	bad: [
		'2026-01-01T10:00:00Z',
		'2026-01-01T10:00:00+01:00',
		'2026-01-01T10:00:00.123',
		'2026-02-30T10:00:00',
		'2026-13-01T10:00:00',
		'2026-01-01T24:00:00',
		'2026-01-01 10:00:00',
		'2026-01-01',
		'10:00:00',
		''
	]
};
const descriptions: Cases = {
	good: ['', 'Wer führt es aus?', '{lang=de}Wer?', `{lang=en-GB}${'x'.repeat(250)}`],
	bad: ['x'.repeat(251), '{lang=}x', '{a}', 'two\nlines']
};

const elements: Readonly<Record<string, Cases>> = {
	'cmi.completion_status': completion,
	'cmi.success_status': success,
	'cmi.exit': { good: ['suspend', 'logout', 'time-out', 'normal', ''], bad: ['log-out', 'Suspend'] },
	'cmi.location': { good: ['', 'é', 'x'.repeat(1000)], bad: ['x'.repeat(1001)] },
	'cmi.suspend_data': { good: ['', 'é\n', 'x'.repeat(64_000)], bad: ['x'.repeat(64_001)] },
	'cmi.progress_measure': measures,
	'cmi.score.scaled': scaled,
	'cmi.score.raw': reals,
	'cmi.score.min': reals,
	'cmi.score.max': reals,
	'cmi.session_time': intervals,
	'cmi.objectives.0.id': identifiers,
	'cmi.interactions.0.id': identifiers,
	'cmi.comments_from_learner.0.comment': { good: ['x'.repeat(4000)], bad: ['x'.repeat(4001)] },
	'cmi.comments_from_learner.0.location': { good: ['x'.repeat(250)], bad: ['x'.repeat(251)] },
	'cmi.comments_from_learner.0.timestamp': timestamps,
	'cmi.learner_preference.audio_level': { good: ['0', '7.5'], bad: malformed, out: ['-1'] },
	'cmi.learner_preference.delivery_speed': { good: ['0', '2'], bad: malformed, out: ['-0.5'] },
	'cmi.learner_preference.audio_captioning': { good: ['-1', '0', '1'], bad: ['2', '1.0', ''] },
	'cmi.learner_preference.language': { good: ['', 'de', 'en-GB'], bad: ['e', 'en_GB', 'english'] },
	'adl.nav.request': {
		good: ['continue', 'exitAll', 'suspendAll', '_none_', '{target=i1}choice'],
		bad: ['', 'choice', 'quit', '{target=}choice', 'xjump']
	}
};

const objective: typeof elements = {
	'score.scaled': scaled,
	'score.raw': reals,
	'score.min': reals,
	'score.max': reals,
	success_status: success,
	completion_status: completion,
	progress_measure: measures,
	description: descriptions
};

const interaction: typeof elements = {
	timestamp: timestamps,
	weighting: reals,
	result: {
		good: ['correct', 'incorrect', 'unanticipated', 'neutral', '0.75', '-1'],
		bad: ['wrong', 'Correct', '', '.75', '1e-7']
	},
	latency: intervals,
	description: descriptions,
	'objectives.0.id': identifiers
};

/** Runs a table: what is good, what is malformed, what is out of range. */
function check(name: string, { good, bad, out = [] }: Cases, set: (value: string) => string) {
	it.each(good)(`${name} takes %j`, (value) => expect(set(value)).toBe('0'));
	it.each(bad)(`${name} refuses %j`, (value) => expect(set(value)).toBe('406'));
	it.each(out)(`${name} is out of range with %j`, (value) => expect(set(value)).toBe('407'));
}

describe('a value in SCORM 2004', () => {
	for (const [element, cases] of Object.entries(elements))
		check(element, cases, (value) => open().set(element, value));
	for (const [field, cases] of Object.entries(objective))
		check(`an objective's ${field}`, cases, (value) => {
			const lms = open();
			expect(lms.set('cmi.objectives.0.id', 'focus')).toBe('0');
			return lms.set(`cmi.objectives.0.${field}`, value);
		});

	it.each([0.8, true, null, undefined, {}])('has to be a text, which %j is not', (value) => {
		expect(open().set('cmi.score.scaled', value)).toBe('406');
	});
});

function setIn(type: string, field: string, value: string) {
	const lms = open();
	expect(lms.set('cmi.interactions.0.id', 'q1')).toBe('0');
	expect(lms.set('cmi.interactions.0.type', type)).toBe('0');
	return lms.set(`cmi.interactions.0.${field}`, value);
}

const x250 = 'x'.repeat(250);
const alike: typeof elements = {
	'true-false': { good: ['true', 'false'], bad: ['t', 'f', '1', 'True', ''] },
	choice: {
		good: ['a', 'a[,]b_2', x250],
		bad: ['', 'a,b', 'a-b', 'a[,]', 'a[,]a', `x${x250}`, 'a b', 'a.b', Array(37).fill('a').join('[,]')]
	},
	matching: {
		good: ['s[.]t', 's1[.]t1[,]s2[.]t1'],
		bad: ['', 's.t', 's[.]', 's[.]t[,]', 's[.]t[.]u', 'a-b[.]c']
	},
	sequencing: { good: ['a', 'b[,]a'], bad: ['', 'b,a', 'b[,][,]a'] },
	likert: { good: ['agree', '5'], bad: ['', 'strongly-agree', 'a[,]b'] },
	other: { good: ['', 'anything at all', 'x'.repeat(4000)], bad: ['x'.repeat(4001)] }
};
const text: typeof elements = {
	'fill-in': {
		good: ['', 'Auslagerung', '{lang=en}firm[,]company', x250],
		bad: [`x${x250}`, 'two\nlines', '{lang=}x', Array(11).fill('a').join('[,]')]
	},
	'long-fill-in': { good: ['', 'x'.repeat(4000)], bad: ['x'.repeat(4001), 'a\r\nb'] }
};
const responses: typeof elements = {
	...alike,
	...text,
	performance: { good: ['s1[.]a', 's1[.]3.5[,][.]b', 's1[.]'], bad: ['', '[.]', 's1', 's-1[.]a'] },
	numeric: { good: ['3.14', '-2', '99999'], bad: ['', '3,14', '1e3', '.8', '3.14[:]3.14', '123456'] }
};
const patterns: typeof elements = {
	...alike,
	'fill-in': {
		good: [
			...(text['fill-in']?.good ?? []),
			'{case_matters=false}firm',
			'{order_matters=true}{case_matters=false}{lang=en}a[,]b'
		],
		bad: [...(text['fill-in']?.bad ?? []), '{case_matters=no}firm']
	},
	'long-fill-in': { good: ['{case_matters=true}x'], bad: ['{order_matters=true}x'] },
	performance: { good: ['{order_matters=false}s1[.]1[:]2[,]s2[.]b'], bad: ['s1[.]2[:]1', 's1[.]3 '] },
	numeric: {
		good: ['3.14[:]3.14', '-2[:]2'],
		bad: ['3.14', '3.14[:]', '[:]3.14', '[:]', '2[:]1', '1[:]2[:]3', '', '.8[:]1', '1:2']
	}
};

describe('an interaction in SCORM 2004', () => {
	for (const [field, cases] of Object.entries(interaction))
		check(field, cases, (value) => setIn('choice', field, value));
	for (const [type, cases] of Object.entries(responses))
		check(`learner_response of ${type}`, cases, (value) => setIn(type, 'learner_response', value));
	for (const [type, cases] of Object.entries(patterns))
		check(`a pattern of ${type}`, cases, (value) => setIn(type, 'correct_responses.0.pattern', value));

	it.each(['multiple-choice', 'Choice', ''])('has no type %j', (type) => {
		const lms = open();
		lms.set('cmi.interactions.0.id', 'q1');
		expect(lms.set('cmi.interactions.0.type', type)).toBe('406');
	});

	it.each(['true-false', 'likert', 'numeric', 'other'])('of type %s has one pattern', (type) => {
		const lms = open();
		lms.set('cmi.interactions.0.id', 'q1');
		lms.set('cmi.interactions.0.type', type);
		const [one, other] = { 'true-false': ['true', 'false'], numeric: ['1[:]1', '2[:]2'] }[type] ?? ['a', 'b'];
		expect(lms.set('cmi.interactions.0.correct_responses.0.pattern', one)).toBe('0');
		expect(lms.set('cmi.interactions.0.correct_responses.1.pattern', other)).toBe('351');
	});

	it('is read back', () => {
		const lms = open({ data: { 'cmi.interactions.0.id': 'q1', 'cmi.interactions.0.type': 'choice' } });
		expect(lms.get('cmi.interactions.0.id')).toEqual(['q1', '0']);
		expect(lms.get('cmi.interactions.0.result')).toEqual(['', '403']);
	});
});

describe('the elements of SCORM 2004', () => {
	it.each([
		['cmi.learner_id', 'learner-1'],
		['cmi.entry', 'ab-initio'],
		['cmi.mode', 'normal'],
		['cmi.completion_status', 'unknown'],
		['cmi.success_status', 'unknown'],
		['cmi.total_time', 'PT0S'],
		['cmi.score._children', 'scaled,raw,min,max'],
		['cmi.interactions._count', '0'],
		['cmi._version', '1.0']
	])('%s is %j at the first launch', (element, value) => {
		expect(open().get(element)).toEqual([value, '0']);
	});

	it.each([
		['', '301'],
		['cmi.nonsense', '401'],
		['cmi.core.lesson_status', '401'],
		['cmi.objectives.0.id', '301'],
		['cmi.learner_name._children', '301'],
		['cmi.score._count', '301'],
		['cmi.objectives._version', '301'],
		['cmi.suspend_data', '403'],
		['cmi.location', '403'],
		['cmi.score.raw', '403'],
		['cmi.scaled_passing_score', '403'],
		['cmi.exit', '405'],
		['cmi.session_time', '405']
	])('reading %j is error %s', (element, error) => expect(open().get(element)).toEqual(['', error]));

	it.each([
		['', '351'],
		['cmi.nonsense', '401'],
		['cmi.interactions._count', '404'],
		['cmi.learner_id', '404'],
		['cmi.scaled_passing_score', '404'],
		['cmi.mode', '404'],
		['cmi.comments_from_lms.0.comment', '404']
	])('writing %j is error %s', (element, error) => expect(open().set(element, '1')).toBe(error));

	it('can lack some, with error 402', () => {
		const lms = open({ unsupported: ['cmi.objectives', 'cmi.interactions.n.description'] });
		expect(lms.get('cmi.objectives._count')).toEqual(['', '402']);
		expect(lms.set('cmi.objectives.0.id', 'a')).toBe('402');
		expect(lms.set('cmi.interactions.0.id', 'a')).toBe('0');
		expect(lms.set('cmi.interactions.0.type', 'choice')).toBe('0');
		expect(lms.set('cmi.interactions.0.description', 'a')).toBe('402');
	});

	it('start with what the LMS has, if an LMS could have it', () => {
		expect(open({ data: { 'cmi.scaled_passing_score': '0.7' } }).get('cmi.scaled_passing_score')).toEqual([
			'0.7',
			'0'
		]);
		expect(() => open({ data: { 'cmi.scaled_passing_score': '70' } })).toThrow('70');
		expect(() => open({ data: { 'cmi.core.credit': 'credit' } })).toThrow('cmi.core.credit');
	});
});
