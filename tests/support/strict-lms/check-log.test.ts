import { describe, expect, it } from 'vitest';
import { checkLog } from './check-log.ts';
import type { Violation } from './log-step.ts';
import type { LmsOptions } from './open-session.ts';
import { createStrictLms12 } from './strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

/** `init`, `end`, `commit`, `error`, `offline`, `online`, `fail`, `get ELEMENT` or `set ELEMENT VALUE`. */
type Line = string;

/** Runs a script in either version and says which rules it broke. */
function rulesBroken(version: '1.2' | '2004', script: readonly Line[], options: LmsOptions = {}) {
	const is12 = version === '1.2';
	const { api, calls, control } = is12 ? createStrictLms12(options) : createStrictLms2004(options);
	const call = (name: string, ...args: string[]) => {
		const method: unknown = Reflect.get(api, is12 ? `LMS${name.replace('Terminate', 'Finish')}` : name);
		if (typeof method === 'function') Reflect.apply(method, api, args);
	};
	for (const line of script) {
		const [verb = '', element = '', ...value] = line.split(' ');
		if (verb === 'init') call('Initialize', '');
		else if (verb === 'end') call('Terminate', '');
		else if (verb === 'commit') call('Commit', '');
		else if (verb === 'error') call('GetLastError');
		else if (verb === 'get') call('GetValue', element);
		else if (verb === 'set') call('SetValue', element, value.join(' '));
		else if (verb === 'fail') control.fail('403');
		else if (verb === 'offline') control.offline();
		else control.online();
	}
	return checkLog(calls).map(({ rule }) => rule);
}

const begin12 = ['init', 'set cmi.core.lesson_status incomplete'];
const end12 = ['set cmi.core.session_time 00:01:00', 'set cmi.core.exit suspend', 'commit', 'end'];
const begin2004 = ['init', 'set cmi.completion_status incomplete', 'set cmi.exit suspend'];
const end2004 = ['set cmi.session_time PT1M', 'set cmi.exit suspend', 'commit', 'end'];
const interaction = ['set cmi.interactions.0.id q1', 'set cmi.interactions.0.type choice'];
const score2004 = ['set cmi.score.scaled 0.8', 'set cmi.score.min 0', 'set cmi.score.max 100'];

interface Case {
	readonly name: string;
	readonly version: '1.2' | '2004';
	readonly script: readonly Line[];
	readonly broken: readonly Violation['rule'][];
	readonly options?: LmsOptions;
}

const cases: readonly Case[] = [
	{ name: 'a good session', version: '1.2', script: [...begin12, ...interaction, ...end12], broken: [] },
	{
		name: 'a good session',
		version: '2004',
		script: [...begin2004, ...interaction, ...score2004, 'set cmi.score.raw 80', ...end2004],
		broken: []
	},
	{ name: 'a session killed at once', version: '2004', script: ['init', 'get cmi.mode'], broken: [] },
	{
		name: 'a refused value',
		version: '1.2',
		script: [...begin12, 'set cmi.core.score.raw 1e2', 'error', ...end12],
		broken: ['error']
	},
	{
		name: 'an error unread',
		version: '1.2',
		script: [...begin12, 'set cmi.core.score.raw 1e2', ...end12],
		broken: ['error', 'error-unread']
	},
	{
		name: 'an element that the LMS lacks',
		version: '1.2',
		script: [...begin12, 'set cmi.objectives.0.id a', 'error', ...end12],
		options: { unsupported: ['cmi.objectives'] },
		broken: []
	},
	{
		name: 'an element that the LMS lacks',
		version: '2004',
		script: [...begin2004, 'set cmi.objectives.0.id a', 'error', ...end2004],
		options: { unsupported: ['cmi.objectives'] },
		broken: []
	},
	{
		name: 'reading what was never stored',
		version: '2004',
		script: ['init', 'get cmi.suspend_data', 'error', ...begin2004.slice(1), ...end2004],
		broken: []
	},
	{
		name: 'a save that the server refused',
		version: '1.2',
		script: [...begin12, 'fail', 'commit', 'error', 'online', ...end12],
		broken: []
	},
	{
		name: 'two beginnings',
		version: '1.2',
		script: ['init', 'init', 'error'],
		broken: ['initialize', 'error']
	},
	{
		name: 'a read before the beginning',
		version: '2004',
		script: ['get cmi.mode', 'error', 'init'],
		broken: ['initialize', 'error', 'initialize']
	},
	{
		name: 'a set after the end',
		version: '1.2',
		script: [...begin12, ...end12, 'set cmi.suspend_data x', 'error'],
		broken: ['terminate', 'error']
	},
	{
		name: 'two ends',
		version: '2004',
		script: [...begin2004, ...end2004, 'end', 'error'],
		broken: ['terminate', 'error']
	},
	{
		name: 'a status that comes late',
		version: '1.2',
		script: ['init', 'set cmi.suspend_data x', ...begin12.slice(1), ...end12],
		broken: ['status-early']
	},
	{
		name: 'no status',
		version: '2004',
		script: ['init', 'set cmi.exit suspend', 'commit'],
		broken: ['status-early']
	},
	{
		name: 'a status known from before',
		version: '1.2',
		script: ['init', 'get cmi.core.lesson_status', 'set cmi.suspend_data x', ...end12],
		options: { data: { 'cmi.core.lesson_status': 'passed' } },
		broken: []
	},
	{
		name: 'no exit at the beginning',
		version: '2004',
		script: [...begin2004.slice(0, 2), 'commit', ...end2004],
		broken: ['exit-early']
	},
	{
		name: 'another exit at the beginning',
		version: '2004',
		script: [...begin2004.slice(0, 2), 'set cmi.exit normal', 'commit', ...end2004],
		broken: ['exit-early']
	},
	{
		name: 'no time and no exit at the end',
		version: '1.2',
		script: [...begin12, 'end'],
		broken: ['at-end', 'at-end']
	},
	{
		name: 'scaled without raw',
		version: '2004',
		script: [...begin2004, ...score2004, ...end2004],
		broken: ['raw-with-scaled']
	},
	{
		name: 'scaled without raw in an objective',
		version: '2004',
		script: [...begin2004, 'set cmi.objectives.0.id a', 'set cmi.objectives.0.score.scaled 1', ...end2004],
		broken: ['raw-with-scaled']
	},
	{
		name: 'scaled without raw that was never saved',
		version: '2004',
		script: [...begin2004, ...score2004],
		broken: []
	},
	{
		name: 'a status lowered',
		version: '1.2',
		script: ['init', 'get cmi.core.lesson_status', ...begin12.slice(1), ...end12],
		options: { data: { 'cmi.core.lesson_status': 'passed' } },
		broken: ['status-lowered']
	},
	{
		name: 'success lowered',
		version: '2004',
		script: [...begin2004, 'set cmi.success_status passed', 'set cmi.success_status failed', ...end2004],
		broken: ['status-lowered']
	},
	{
		name: 'an interaction overwritten',
		version: '2004',
		script: [...begin2004, ...interaction, 'set cmi.interactions.0.type numeric', ...end2004],
		broken: ['journal']
	},
	{
		name: 'an interaction sent again after a loss',
		version: '1.2',
		script: [...begin12, ...interaction, 'offline', 'commit', 'online', ...interaction, ...end12],
		broken: []
	},
	{
		name: 'a grade in review',
		version: '1.2',
		script: ['init', 'get cmi.core.lesson_mode', 'set cmi.core.score.raw 5', 'end'],
		options: { data: { 'cmi.core.lesson_mode': 'review' } },
		broken: ['grade-in-review']
	},
	{
		name: 'a review that writes nothing',
		version: '2004',
		script: ['init', 'get cmi.mode', 'end'],
		options: { data: { 'cmi.mode': 'review' } },
		broken: []
	}
];

describe('checkLog', () => {
	it.each(cases)('$version: $name breaks $broken', ({ version, script, options, broken }) => {
		expect(rulesBroken(version, script, options).toSorted()).toEqual([...broken].sort());
	});

	it('reports a save that threw, and says which call it was', () => {
		const { api, calls } = createStrictLms2004();
		api.Initialize('');
		api.SetValue('cmi.completion_status', 'incomplete');
		api.SetValue('cmi.exit', 'suspend');
		api.SetValue('cmi.location', '\ud83d');
		expect(() => api.Commit('')).toThrow(URIError);
		expect(checkLog(calls)).toEqual([{ rule: 'error', at: 4, message: 'call 4, Commit(""), threw' }]);
	});
});
