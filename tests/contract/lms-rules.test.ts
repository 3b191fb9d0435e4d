import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../src/lib/lms/rules/rule.ts';
import { VERSIONS, type Verb, type Version } from '../../src/lib/lms/version.ts';
import { CallWatch } from '../../src/lib/lms/watch-calls.ts';
import { createStrictLms12 } from '../support/strict-lms/strict-lms-12.ts';
import { createStrictLms2004 } from '../support/strict-lms/strict-lms-2004.ts';

/** Values of every kind, each right for some element and wrong for others. */
const VALUES = [
	...['', '0', '1', '-1', '55', '101', '.8', '1e2', '0.8', 'NaN', 'abc', 'a b', 'ä', 'a-b'],
	...['a', 'a,b', 'a,a', 'a[,]b', 'a[,]a', '1.a,2.b', '1[.]a[,]2[.]b', '3[:]4', '4[:]3', '3[:]', 't', 'true'],
	...['00:00:01', '00:00:01.25', '0:0:1', '24:00:00', 'PT1S', 'PT1.25S', 'PT1.234S', 'PT', 'P1D'],
	...['10:00:00', '10:00:00.5', '2026-01-01T10:00:00', '2026-01-01T10:00:00Z', '2026-01-01'],
	...[
		'passed',
		'completed',
		'incomplete',
		'browsed',
		'not attempted',
		'unknown',
		'correct',
		'wrong',
		'incorrect'
	],
	...['suspend', 'normal', 'logout', 'choice', 'other', 'long-fill-in', 'two\nlines'],
	...['x'.repeat(251), 'x'.repeat(256), 'x'.repeat(1001), 'x'.repeat(4097), 'x'.repeat(64_001)]
];

const elements12 = [
	'cmi.core.lesson_location',
	'cmi.core.lesson_status',
	'cmi.core.score.raw',
	'cmi.core.score.max',
	'cmi.core.exit',
	'cmi.core.session_time',
	'cmi.suspend_data',
	'cmi.objectives.2.id',
	'cmi.objectives.1.status',
	'cmi.objectives.1.score.raw',
	'cmi.interactions.2.id',
	'cmi.interactions.1.type',
	'cmi.interactions.1.time',
	'cmi.interactions.1.weighting',
	'cmi.interactions.1.latency',
	'cmi.interactions.1.result'
];
const elements2004 = [
	'cmi.location',
	'cmi.completion_status',
	'cmi.success_status',
	'cmi.score.scaled',
	'cmi.score.raw',
	'cmi.progress_measure',
	'cmi.exit',
	'cmi.session_time',
	'cmi.suspend_data',
	'cmi.objectives.2.id',
	'cmi.objectives.1.success_status',
	'cmi.objectives.1.score.scaled',
	'cmi.interactions.2.id',
	'cmi.interactions.1.type',
	'cmi.interactions.1.timestamp',
	'cmi.interactions.1.weighting',
	'cmi.interactions.1.latency',
	'cmi.interactions.1.result'
];
const TYPES = ['choice', 'matching', 'numeric', 'true-false', 'fill-in'];

/** Rules of when and how often, which say nothing of a value. */
const ORDER = new Set<string>(RULE_IDS.slice(0, RULE_IDS.indexOf('identifier-form')));

/** Where the strict LMS refuses, for reasons of its own, what the standard lets pass. */
const STRICTER: readonly (readonly [RegExp, RegExp])[] = [
	// The standard has ASCII alone in texts of 1.2; LMSs take more, and `identifier-form` is strict where they do not.
	[/lesson_location|suspend_data|student_response|pattern/, /ä/],
	// Weightings of 1.2 lie between -100 and 100 there.
	[/weighting/, /^101$/]
];

function strictly(version: Version, type: string) {
	const { api } = version === '1.2' ? createStrictLms12() : createStrictLms2004();
	const call = (verb: Verb, ...args: string[]): string => {
		const method: unknown = Reflect.get(api, VERSIONS[version].functionOf(verb));
		return typeof method === 'function' ? String(Reflect.apply(method, api, args)) : '';
	};
	call('Initialize', '');
	for (const [element, value] of before(type)) call('SetValue', element, value);
	return (element: string, value: string) => {
		call('SetValue', element, value);
		return call('GetLastError');
	};
}

const before = (type: string): [string, string][] => [
	['cmi.objectives.0.id', 'one'],
	['cmi.objectives.1.id', 'two'],
	['cmi.interactions.0.id', 'q0'],
	['cmi.interactions.1.id', 'q1'],
	['cmi.interactions.1.type', type]
];

function warned(version: Version, type: string, element: string, value: string): string[] {
	const watch = new CallWatch(version, Object.fromEntries(before(type)));
	const set = {
		verb: 'SetValue',
		name: 'SetValue',
		args: [element, value],
		result: 'true',
		error: '0',
		duration: 0,
		launch: 1,
		by: 'course',
		at: 0
	} as const;
	watch.check({ ...set, verb: 'Initialize', args: [''] });
	return watch
		.check(set)
		.map(({ rule }) => rule)
		.filter((rule) => !ORDER.has(rule));
}

const WRONG_VALUE = ['405', '406', '407'];

describe.each(['1.2', '2004'] as const)('values of SCORM %s', (version) => {
	const response = VERSIONS[version].interaction.response;
	const answers = TYPES.flatMap((type) =>
		[response, 'correct_responses.0.pattern'].map((name) => [`cmi.interactions.1.${name}`, type] as const)
	);
	const plain = (version === '1.2' ? elements12 : elements2004).map(
		(element) => [element, 'choice'] as const
	);

	test.each([...plain, ...answers])(
		'%s (%s): the panel warns of what a strict LMS refuses',
		(element, type) => {
			for (const value of VALUES) {
				if (STRICTER.some(([names, values]) => names.test(element) && values.test(value))) continue;
				const error = strictly(version, type)(element, value);
				expect({ value, warned: warned(version, type, element, value).length > 0 }).toEqual({
					value,
					warned: WRONG_VALUE.includes(error)
				});
			}
		}
	);
});
