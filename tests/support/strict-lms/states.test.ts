import { describe, expect, it } from 'vitest';
import { createStrictLms12 } from './strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

/** Each call in each state, under one set of names. */
function functionsOf(version: '1.2' | '2004') {
	if (version === '1.2') {
		const { api } = createStrictLms12();
		return {
			initialize: () => api.LMSInitialize(''),
			get: () => api.LMSGetValue('cmi.core.lesson_status'),
			set: () => api.LMSSetValue('cmi.core.lesson_status', 'incomplete'),
			commit: () => api.LMSCommit(''),
			terminate: () => api.LMSFinish(''),
			error: () => api.LMSGetLastError()
		};
	}
	const { api } = createStrictLms2004();
	return {
		initialize: () => api.Initialize(''),
		get: () => api.GetValue('cmi.completion_status'),
		set: () => api.SetValue('cmi.completion_status', 'incomplete'),
		commit: () => api.Commit(''),
		terminate: () => api.Terminate(''),
		error: () => api.GetLastError()
	};
}

const states = [
	{
		version: '1.2',
		state: 'before',
		get: '301',
		set: '301',
		commit: '301',
		terminate: '301',
		initialize: '0'
	},
	{ version: '1.2', state: 'in', get: '0', set: '0', commit: '0', terminate: '0', initialize: '101' },
	{
		version: '1.2',
		state: 'after',
		get: '301',
		set: '301',
		commit: '301',
		terminate: '301',
		initialize: '101'
	},
	{
		version: '2004',
		state: 'before',
		get: '122',
		set: '132',
		commit: '142',
		terminate: '112',
		initialize: '0'
	},
	{ version: '2004', state: 'in', get: '0', set: '0', commit: '0', terminate: '0', initialize: '103' },
	{
		version: '2004',
		state: 'after',
		get: '123',
		set: '133',
		commit: '143',
		terminate: '113',
		initialize: '104'
	}
] as const;

describe.each(states)('$state a session of $version', ({ version, state, ...errors }) => {
	it.each(['get', 'set', 'commit', 'terminate', 'initialize'] as const)('%s', (call) => {
		const lms = functionsOf(version);
		if (state !== 'before') lms.initialize();
		if (state === 'after') lms.terminate();
		const refusal = call === 'get' ? '' : 'false';
		const answer = lms[call]();
		expect(lms.error()).toBe(errors[call]);
		expect(answer === refusal).toBe(errors[call] !== '0');
	});
});

describe('the API', () => {
	it.each([undefined, null, 'x', 0])('wants an empty text as the argument, which %j is not', (argument) => {
		const [{ api: one }, { api: two }] = [createStrictLms12(), createStrictLms2004()];
		expect([one.LMSInitialize(argument), one.LMSGetLastError()]).toEqual(['false', '201']);
		expect([two.Initialize(argument), two.GetLastError()]).toEqual(['false', '201']);
		one.LMSInitialize('');
		two.Initialize('');
		expect([one.LMSCommit(argument), one.LMSGetLastError()]).toEqual(['false', '201']);
		expect([two.Commit(argument), two.GetLastError()]).toEqual(['false', '201']);
		expect([one.LMSFinish(argument), one.LMSGetLastError()]).toEqual(['false', '201']);
		expect([two.Terminate(argument), two.GetLastError()]).toEqual(['false', '201']);
	});

	it('says what an error means, and keeps it until the next call', () => {
		const { api, calls } = createStrictLms2004();
		api.Initialize('');
		api.SetValue('cmi.score.scaled', '2');
		expect(api.GetErrorString('407')).toBe('Data Model Element Value Out Of Range');
		expect(api.GetErrorString('toString')).toBe('');
		expect(api.GetLastError()).toBe('407');
		api.GetValue('cmi.mode');
		expect(api.GetLastError()).toBe('0');
		expect(calls[1]).toEqual({
			method: 'SetValue',
			args: ['cmi.score.scaled', '2'],
			result: 'false',
			error: '407'
		});
	});

	it('says it in 1.2', () => {
		const { api } = createStrictLms12();
		expect(api.LMSGetErrorString('405')).toBe('Incorrect data type');
		expect(api.LMSGetDiagnostic('')).toBe('');
	});
});
