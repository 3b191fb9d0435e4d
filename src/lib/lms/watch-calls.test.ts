import { describe, expect, test } from 'vitest';
import type { Call } from './call.ts';
import { RULE_IDS, type RuleId } from './rules/rule.ts';
import { VERBS, VERSIONS, type Values, type Verb, type Version } from './version.ts';
import { CallWatch } from './watch-calls.ts';

/**
 * `init`, `end`, `lms-end`, `get ELEMENT [VALUE]`, `set ELEMENT VALUE`, `commit`, `ask`; `+SECONDS` before a line lets
 * time pass; `=ERROR` after it is the error that the LMS answers with. `commit lost` reaches no server, and
 * `commit short` reaches it without some values.
 */
type Line = string;

interface Case {
	readonly about: string;
	readonly version?: Version;
	readonly given?: Values;
	readonly script: readonly Line[];
	readonly broken: readonly RuleId[];
}

const WORDS: Readonly<Record<string, Verb>> = {
	init: 'Initialize',
	end: 'Terminate',
	'lms-end': 'Terminate',
	get: 'GetValue',
	set: 'SetValue',
	commit: 'Commit',
	ask: 'GetLastError'
};

function toCall(line: Line, version: Version, at: number): Call {
	const [, text = '', error = '0'] = /^(.*?)(?: =(\d+))?$/s.exec(line) ?? [];
	const [word = '', element = '', ...rest] = text.split(' ');
	const verb = WORDS[word] ?? VERBS[0];
	const isSave = verb === 'Commit' || verb === 'Terminate';
	const value = rest.join(' ');
	return {
		verb,
		name: VERSIONS[version].functionOf(verb),
		args: verb === 'SetValue' ? [element, value] : verb === 'GetValue' ? [element] : [''],
		result: verb === 'GetValue' ? value : error === '0' ? 'true' : 'false',
		error,
		duration: 0,
		launch: 1,
		by: word === 'lms-end' ? 'lms' : 'course',
		at,
		...(isSave ? { saving: { arrived: element !== 'lost', missing: element === 'short' ? 2 : 0 } } : {})
	};
}

function rulesBroken({ version = '2004', given = {}, script }: Case): RuleId[] {
	const watch = new CallWatch(version, given);
	let at = 0;
	return script.flatMap((line) => {
		const [, seconds = '0', rest = ''] = /^(?:\+(\d+) )?(.*)$/s.exec(line) ?? [];
		at += 1000 * Number(seconds);
		return watch.check(toCall(rest, version, at)).map(({ rule }) => rule);
	});
}

const begin12 = ['init', 'set cmi.core.lesson_status incomplete', 'set cmi.core.exit suspend'];
const end12 = ['set cmi.core.session_time 00:01:00.25', 'commit', 'end'];
const begin = ['init', 'set cmi.exit suspend', 'set cmi.completion_status incomplete'];
const end = ['set cmi.session_time PT1H5M3.25S', 'commit', 'end'];
const first12 = ['set cmi.interactions.0.id q1', 'set cmi.interactions.0.type choice'];
const interaction = (type: string) => [
	'set cmi.interactions.0.id q-1.a',
	`set cmi.interactions.0.type ${type}`
];
const score = ['set cmi.score.raw 80', 'set cmi.score.min 0', 'set cmi.score.max 100'];

/** A session of either version that keeps every rule. */
const good: readonly Case[] = [
	{
		about: 'a first launch',
		version: '1.2',
		script: [
			'init',
			'get cmi.core.lesson_mode normal',
			'ask',
			...begin12.slice(1),
			'commit',
			...first12,
			'set cmi.interactions.0.objectives.0.id services',
			'set cmi.interactions.0.time 23:59:59',
			'set cmi.interactions.0.correct_responses.0.pattern a,b',
			'set cmi.interactions.0.weighting 1',
			'set cmi.interactions.0.student_response a',
			'set cmi.interactions.0.result 0.5',
			'set cmi.interactions.0.latency 00:00:07',
			'set cmi.objectives.0.id services',
			'set cmi.objectives.0.score.raw 50',
			'set cmi.objectives.0.status failed',
			'set cmi.core.lesson_location #/quiz/services',
			'set cmi.suspend_data abc',
			'commit',
			'set cmi.core.score.raw 80',
			'set cmi.core.lesson_status passed',
			...end12
		],
		broken: []
	},
	{
		about: 'a first launch',
		script: [
			...begin,
			'commit',
			...interaction('matching'),
			'set cmi.interactions.0.timestamp 2026-01-01T10:00:00',
			'set cmi.interactions.0.correct_responses.0.pattern 1[.]a[,]2[.]b',
			'set cmi.interactions.0.learner_response 1[.]b[,]2[.]a',
			'set cmi.interactions.0.result incorrect',
			'set cmi.interactions.0.latency PT7S',
			'set cmi.progress_measure 0.25',
			'set cmi.score.scaled 0.8',
			...score,
			'set cmi.success_status passed',
			'set cmi.completion_status completed',
			...end
		],
		broken: []
	},
	{
		about: 'what an LMS does not have',
		script: [...begin, 'get cmi.objectives._count =402', 'ask', 'get cmi.location =403', 'ask', ...end],
		broken: []
	},
	{
		about: 'an optional element of 1.2 that is not there',
		version: '1.2',
		script: [...begin12, 'set cmi.objectives.0.id a =401', 'ask', ...end12],
		broken: []
	},
	{
		about: 'a server that refuses',
		script: [...begin, 'commit lost =101', 'ask', 'commit', ...end],
		broken: []
	},
	{
		about: 'a loss mended by way of other values',
		version: '1.2',
		script: [
			...begin12,
			...first12,
			'set cmi.interactions.0.result correct',
			'commit lost',
			'set cmi.core.lesson_status browsed',
			'set cmi.interactions.0.result neutral',
			'commit',
			'set cmi.core.lesson_status incomplete',
			'set cmi.interactions.0.result correct',
			...end12
		],
		broken: []
	},
	{
		about: 'a review in which only the place is noted',
		given: { 'cmi.mode': 'review', 'cmi.completion_status': 'completed' },
		script: ['init', 'set cmi.exit suspend', 'commit', 'end'],
		broken: []
	},
	{
		about: 'a resumed attempt that has a status',
		version: '1.2',
		given: {
			'cmi.core.lesson_status': 'incomplete',
			'cmi.objectives.0.id': 'a',
			'cmi.interactions.0.id': 'q0'
		},
		script: [
			'init',
			'set cmi.core.exit suspend',
			'set cmi.objectives.1.id b',
			'set cmi.interactions.1.id q1',
			'set cmi.interactions.1.type true-false',
			'set cmi.interactions.1.student_response t',
			...end12
		],
		broken: []
	}
];

const bad: readonly Case[] = [
	{
		about: 'a value before the beginning',
		script: ['set cmi.location x =132', 'ask', ...begin, ...end],
		broken: ['initialize-once']
	},
	{ about: 'two beginnings', script: [...begin, 'init =103', 'ask', ...end], broken: ['initialize-once'] },
	{
		about: 'a value after the end',
		script: [...begin, ...end, 'set cmi.location x =133', 'ask'],
		broken: ['nothing-after-end']
	},
	{
		about: 'a read-only element',
		script: [...begin, 'set cmi.mode normal =404', 'ask', ...end],
		broken: ['refused']
	},
	{
		about: 'an element that there is not',
		version: '1.2',
		script: [...begin12, 'set cmi.core.nothing 1 =201', 'ask', ...end12],
		broken: ['refused']
	},
	{
		about: 'an error that nobody reads',
		script: [...begin, 'get cmi.nothing =401', ...end],
		broken: ['refused', 'error-unread']
	},
	{
		about: 'a save before the status',
		version: '1.2',
		script: ['init', 'commit', ...begin12.slice(1), ...end12],
		broken: ['status-at-once']
	},
	{
		about: 'a save before exit',
		script: ['init', 'set cmi.completion_status incomplete', 'commit', 'set cmi.exit suspend', ...end],
		broken: ['exit-at-once']
	},
	{
		about: 'a normal exit first',
		script: [
			'init',
			'set cmi.exit normal',
			'set cmi.completion_status incomplete',
			'commit',
			'set cmi.exit suspend',
			...end
		],
		broken: ['exit-at-once']
	},
	{
		about: 'a grade in review',
		given: { 'cmi.mode': 'review' },
		script: ['init', 'set cmi.success_status passed', 'end'],
		broken: ['grade-in-review']
	},
	{
		about: 'a grade without credit',
		version: '1.2',
		given: { 'cmi.core.credit': 'no-credit' },
		script: ['init', 'set cmi.core.score.raw 10', 'end'],
		broken: ['grade-in-review']
	},
	{
		about: 'a status that falls',
		given: { 'cmi.success_status': 'passed', 'cmi.completion_status': 'completed' },
		script: [...begin.slice(0, 2), 'set cmi.success_status failed', ...end],
		broken: ['status-lowered']
	},
	{
		about: 'a score of half a course',
		version: '1.2',
		given: { 'cmi.student_data.mastery_score': '80' },
		script: [...begin12, 'set cmi.core.score.raw 10', ...end12],
		broken: ['score-before-end']
	},
	{
		about: 'scaled alone',
		script: [...begin, 'set cmi.score.scaled 0.8', 'set cmi.session_time PT1S', 'commit'],
		broken: ['raw-with-scaled']
	},
	{ about: 'an end without time', script: [...begin, 'commit', 'end'], broken: ['end-report'] },
	{ about: 'no end', script: [...begin, 'commit', 'lms-end'], broken: ['end-missing'] },
	{
		about: 'an answer that waits',
		script: [...begin, ...interaction('choice'), '+9 get cmi.location', '+2 get cmi.location', ...end],
		broken: ['unsaved-answer', 'unsaved-answer', 'unsaved-answer']
	},
	{
		about: 'the same values after a loss',
		version: '1.2',
		script: [
			...begin12,
			'commit lost',
			'set cmi.core.session_time 00:00:01',
			'commit short',
			'commit short',
			'end'
		],
		broken: ['resend-after-failure']
	},
	{
		about: 'a type before the id',
		script: [...begin, 'set cmi.interactions.0.type choice =408', 'ask', ...end],
		broken: ['interaction-order']
	},
	{
		about: 'a response before the type',
		version: '1.2',
		script: [
			...begin12,
			'set cmi.interactions.0.id q1',
			'set cmi.interactions.0.student_response a',
			...end12
		],
		broken: ['interaction-order']
	},
	{
		about: 'a hole among objectives',
		script: [...begin, 'set cmi.objectives.1.id a =351', 'ask', ...end],
		broken: ['contiguous-index']
	},
	{
		about: 'a hole among right answers',
		script: [
			...begin,
			...interaction('choice'),
			'set cmi.interactions.0.correct_responses.1.pattern a =351',
			'ask',
			...end
		],
		broken: ['contiguous-index']
	},
	{
		about: 'an answer overwritten',
		script: [
			...begin,
			...interaction('choice'),
			'set cmi.interactions.0.result correct',
			'set cmi.interactions.0.result incorrect',
			...end
		],
		broken: ['journal-append']
	},
	{
		about: 'two objectives of one id',
		version: '1.2',
		script: [...begin12, 'set cmi.objectives.0.id a', 'set cmi.objectives.1.id a', ...end12],
		broken: ['objective-unique']
	},
	{
		about: 'a space in an id',
		version: '1.2',
		script: [...begin12, 'set cmi.objectives.0.id a b', ...end12],
		broken: ['identifier-form']
	},
	{
		about: 'a colon in an id',
		script: [...begin, 'set cmi.objectives.0.id urn:a', ...end],
		broken: ['identifier-form']
	},
	{
		about: '4097 characters',
		version: '1.2',
		script: [...begin12, `set cmi.suspend_data ${'x'.repeat(4097)}`, ...end12],
		broken: ['suspend-data-length']
	},
	{
		about: '64001 characters',
		script: [...begin, `set cmi.suspend_data ${'x'.repeat(64_001)}`, ...end],
		broken: ['suspend-data-length']
	},
	{
		about: 'a place of 256 characters',
		version: '1.2',
		script: [...begin12, `set cmi.core.lesson_location ${'x'.repeat(256)}`, ...end12],
		broken: ['location-length']
	},
	{
		about: 'a status that 1.2 keeps for itself',
		version: '1.2',
		script: ['init', 'set cmi.core.lesson_status not attempted', 'set cmi.core.exit suspend', ...end12],
		broken: ['status-words']
	},
	{
		about: 'a status of the other version',
		script: [...begin, 'set cmi.completion_status passed =406', 'ask', ...end],
		broken: ['status-words']
	},
	{
		about: 'exit normal in 1.2',
		version: '1.2',
		script: [...begin12, 'set cmi.core.exit normal', ...end12],
		broken: ['exit-words']
	},
	{
		about: 'a raw score of 101',
		version: '1.2',
		script: [...begin12, 'set cmi.core.score.raw 101', ...end12],
		broken: ['score-range']
	},
	{
		about: 'a scaled score of 80',
		script: [...begin, 'set cmi.score.scaled 80 =407', 'ask', ...score, ...end],
		broken: ['score-range']
	},
	{
		about: 'no digit before the point',
		script: [...begin, 'set cmi.score.scaled .8', ...score, ...end],
		broken: ['number-form']
	},
	{
		about: 'an exponent',
		script: [...begin, 'set cmi.progress_measure 1e-7', ...end],
		broken: ['number-form']
	},
	{
		about: 'a period in 1.2',
		version: '1.2',
		script: [...begin12, 'set cmi.core.session_time PT1S', 'commit', 'end'],
		broken: ['duration-form']
	},
	{
		about: 'three decimals',
		script: [...begin, 'set cmi.session_time PT1.234S', 'commit', 'end'],
		broken: ['duration-form']
	},
	{
		about: 'a zone',
		script: [
			...begin,
			...interaction('choice'),
			'set cmi.interactions.0.timestamp 2026-01-01T10:00:00Z',
			...end
		],
		broken: ['moment-form']
	},
	{
		about: 'a date in 1.2',
		version: '1.2',
		script: [...begin12, ...first12, 'set cmi.interactions.0.time 2026-01-01T10:00:00', ...end12],
		broken: ['moment-form']
	},
	{
		about: 'type other in 1.2',
		version: '1.2',
		script: [...begin12, 'set cmi.interactions.0.id a', 'set cmi.interactions.0.type other', ...end12],
		broken: ['interaction-type']
	},
	{
		about: 'incorrect in 1.2',
		version: '1.2',
		script: [...begin12, ...first12, 'set cmi.interactions.0.result incorrect', ...end12],
		broken: ['interaction-result']
	},
	{
		about: 'wrong in 2004',
		script: [...begin, ...interaction('choice'), 'set cmi.interactions.0.result wrong =406', 'ask', ...end],
		broken: ['interaction-result']
	},
	{
		about: 'an option with a hyphen',
		script: [...begin, ...interaction('choice'), 'set cmi.interactions.0.learner_response a-b', ...end],
		broken: ['choice-response']
	},
	{
		about: 'an option twice',
		version: '1.2',
		script: [...begin12, ...first12, 'set cmi.interactions.0.student_response a,a', ...end12],
		broken: ['choice-response']
	},
	{
		about: 'pairs of the other version',
		script: [...begin, ...interaction('matching'), 'set cmi.interactions.0.learner_response 1.a,2.b', ...end],
		broken: ['matching-response']
	},
	{
		about: 'a bare number as the right answer',
		script: [
			...begin,
			...interaction('numeric'),
			'set cmi.interactions.0.correct_responses.0.pattern 3',
			...end
		],
		broken: ['numeric-response']
	},
	{
		about: 'an open range',
		script: [
			...begin,
			...interaction('numeric'),
			'set cmi.interactions.0.correct_responses.0.pattern 3[:]',
			...end
		],
		broken: ['numeric-response']
	},
	{
		about: 't in 2004',
		script: [...begin, ...interaction('true-false'), 'set cmi.interactions.0.learner_response t', ...end],
		broken: ['true-false-response']
	},
	{
		about: 'a line end',
		script: [...begin, ...interaction('fill-in'), 'set cmi.interactions.0.learner_response a\nb', ...end],
		broken: ['fill-in-response']
	},
	{
		about: 'a long answer',
		version: '1.2',
		script: [
			...begin12,
			'set cmi.interactions.0.id a',
			'set cmi.interactions.0.type fill-in',
			`set cmi.interactions.0.student_response ${'x'.repeat(256)}`,
			...end12
		],
		broken: ['fill-in-response']
	},
	{
		about: 'half a character',
		script: [...begin, 'set cmi.suspend_data \ud83c', ...end],
		broken: ['clean-text']
	},
	{
		about: 'NUL',
		version: '1.2',
		script: [...begin12, 'set cmi.suspend_data a\0b', ...end12],
		broken: ['clean-text']
	}
];

describe('the rules that calls break', () => {
	test.each([...good, ...bad].map((each) => ({ version: '2004' as const, ...each })))(
		'$version, $about: $broken',
		(each) => {
			expect(rulesBroken(each)).toEqual(each.broken);
		}
	);

	test('each of them is broken by a case above', () => {
		expect(new Set(bad.flatMap(({ broken }) => broken))).toEqual(new Set(RULE_IDS));
	});
});
