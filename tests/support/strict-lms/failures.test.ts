import { describe, expect, it } from 'vitest';
import { createStrictLms12 } from './strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

function open12(data: Readonly<Record<string, string>> = {}, unicode = false) {
	const lms = createStrictLms12({ data, unicode });
	lms.api.LMSInitialize('');
	const save = (value: string) => {
		lms.api.LMSSetValue('cmi.suspend_data', value);
		return [lms.api.LMSCommit(''), lms.api.LMSGetLastError()];
	};
	return { ...lms, save, saved: () => lms.store['cmi.suspend_data'] };
}

function open2004(data: Readonly<Record<string, string>> = {}) {
	const lms = createStrictLms2004({ data });
	lms.api.Initialize('');
	const save = (value: string) => {
		lms.api.SetValue('cmi.suspend_data', value);
		return [lms.api.Commit(''), lms.api.GetLastError()];
	};
	return { ...lms, save, saved: () => lms.store['cmi.suspend_data'] };
}

describe('what is set', () => {
	it('is stored by Commit and by Terminate, and not before', () => {
		const lms = open12();
		lms.api.LMSSetValue('cmi.suspend_data', 'a');
		expect(lms.saved()).toBe('');
		lms.api.LMSCommit('');
		expect(lms.saved()).toBe('a');
		lms.api.LMSSetValue('cmi.suspend_data', 'b');
		lms.api.LMSFinish('');
		expect(lms.saved()).toBe('b');
		expect(lms.commits).toHaveLength(2);
	});

	it('is lost when the page is killed', () => {
		const lms = open2004();
		lms.save('a');
		lms.api.SetValue('cmi.suspend_data', 'b');
		lms.control.kill();
		expect(() => lms.api.Commit('')).toThrow('gone');
		expect(() => lms.api.GetLastError()).toThrow('gone');
		expect(lms.saved()).toBe('a');
		expect(lms.calls).toHaveLength(5);
	});

	it('is stored without NUL', () => {
		const lms = open2004();
		expect(lms.save('a\0b')).toEqual(['true', '0']);
		expect(lms.saved()).toBe('ab');
	});

	it('makes Commit throw where it has half a character', () => {
		const lms = open2004();
		lms.save('a');
		expect(() => lms.save('b\ud83d')).toThrow(URIError);
		expect(lms.saved()).toBe('a');
		expect(lms.save('b\ud83d\ude00')).toEqual(['true', '0']);
	});
});

describe.each([
	['1.2', open12],
	['2004', open2004]
] as const)('an LMS of %s', (version, open) => {
	it.each(['403', '500'] as const)('with a server that answers %s stores nothing and says so', (status) => {
		const lms = open();
		lms.control.fail(status);
		expect(lms.save('a')).toEqual(['false', '101']);
		expect(lms.saved() ?? '').toBe('');
		expect(lms.commits.at(-1)).toMatchObject({ answer: 'false', stored: false });
	});

	it('that is offline says "true" and stores nothing', () => {
		const lms = open();
		lms.control.offline();
		expect(lms.save('a')).toEqual(['true', '0']);
		expect(lms.saved() ?? '').toBe('');
		expect(lms.commits.at(-1)).toMatchObject({ answer: 'true', stored: false });
		lms.control.online();
		expect(lms.save('b')).toEqual(['true', '0']);
		expect(lms.saved()).toBe('b');
	});

	it('lets time pass at each save', () => {
		const waits: number[] = [];
		const options = { latency: 300, wait: (milliseconds: number) => void waits.push(milliseconds) };
		if (version === '1.2') {
			const { api } = createStrictLms12(options);
			api.LMSInitialize('');
			api.LMSCommit('');
			api.LMSFinish('');
		} else {
			const { api } = createStrictLms2004(options);
			api.Initialize('');
			api.Commit('');
			api.Terminate('');
		}
		expect(waits).toEqual([300, 300]);
	});
});

describe('after a save that was lost', () => {
	it.each(['fail', 'offline'] as const)('1.2 takes the same value for sent (%s)', (way) => {
		const lms = open12();
		if (way === 'fail') lms.control.fail('500');
		else lms.control.offline();
		lms.save('a');
		lms.control.online();
		expect(lms.save('a')).toEqual(['true', '0']);
		expect(lms.saved()).toBe('');
		expect(lms.commits.at(-1)?.sent).toEqual({});
		lms.save('b');
		expect(lms.saved()).toBe('b');
		lms.save('a');
		expect(lms.saved()).toBe('a');
	});

	it('1.2 also takes for sent what came before a character that broke the save', () => {
		const lms = open12({}, true);
		lms.api.LMSSetValue('cmi.suspend_data', 'a');
		lms.api.LMSSetValue('cmi.core.lesson_location', '\ud83d');
		expect(() => lms.api.LMSCommit('')).toThrow(URIError);
		lms.api.LMSSetValue('cmi.core.lesson_location', 'x');
		lms.api.LMSCommit('');
		expect(lms.store).toMatchObject({ 'cmi.suspend_data': '', 'cmi.core.lesson_location': 'x' });
	});

	it('2004 sends all of it again', () => {
		const lms = open2004();
		lms.control.offline();
		lms.save('a');
		lms.control.online();
		expect(lms.api.Commit('')).toBe('true');
		expect(lms.saved()).toBe('a');
	});

	it('1.2 is over when LMSFinish failed; in 2004 Terminate can be tried again', () => {
		const [one, two] = [open12(), open2004()];
		one.control.fail('403');
		two.control.fail('403');
		expect([one.api.LMSFinish(''), one.api.LMSGetLastError()]).toEqual(['false', '101']);
		expect([two.api.Terminate(''), two.api.GetLastError()]).toEqual(['false', '101']);
		expect(two.api.GetDiagnostic('')).toBe('HTTP 403');
		one.control.online();
		two.control.online();
		expect([one.api.LMSFinish(''), one.api.LMSGetLastError()]).toEqual(['false', '301']);
		expect(two.api.Terminate('')).toBe('true');
	});
});
