import { describe, expect, it } from 'vitest';
import { createStrictLms12 } from './strict-lms-12.ts';
import { createStrictLms2004 } from './strict-lms-2004.ts';

const versions = [
	{ version: '1.2', outOfOrder: '201', dependency: '201', response: 'student_response' },
	{ version: '2004', outOfOrder: '351', dependency: '408', response: 'learner_response' }
] as const;

function open(version: '1.2' | '2004') {
	if (version === '1.2') {
		const { api, calls } = createStrictLms12();
		api.LMSInitialize('');
		const set = (element: string, value: string) => {
			api.LMSSetValue(element, value);
			return api.LMSGetLastError();
		};
		return { set, get: (element: string) => api.LMSGetValue(element), calls };
	}
	const { api, calls } = createStrictLms2004();
	api.Initialize('');
	const set = (element: string, value: string) => {
		api.SetValue(element, value);
		return api.GetLastError();
	};
	return { set, get: (element: string) => api.GetValue(element), calls };
}

describe.each(versions)('a collection in $version', ({ version, outOfOrder, dependency, response }) => {
	const responseField = `cmi.interactions.0.${response}`;

	it('grows by one at _count', () => {
		const { set, get } = open(version);
		for (const collection of ['cmi.interactions', 'cmi.objectives']) {
			expect(set(`${collection}.1.id`, 'b')).toBe(outOfOrder);
			expect(set(`${collection}.0.id`, 'a')).toBe('0');
			expect(set(`${collection}.2.id`, 'c')).toBe(outOfOrder);
			expect(get(`${collection}._count`)).toBe('1');
			expect(set(`${collection}.1.id`, 'b')).toBe('0');
			expect(get(`${collection}._count`)).toBe('2');
		}
	});

	it('does not grow by what was refused', () => {
		const { set, get } = open(version);
		expect(set('cmi.interactions.0.id', 'a b')).not.toBe('0');
		expect(get('cmi.interactions._count')).toBe('0');
	});

	it("wants an id first, then an interaction's type, then the rest", () => {
		const { set } = open(version);
		expect(set('cmi.objectives.0.score.raw', '80')).toBe(dependency);
		expect(set('cmi.interactions.0.type', 'true-false')).toBe(dependency);
		expect(set('cmi.interactions.0.result', 'correct')).toBe(dependency);
		expect(set('cmi.interactions.0.objectives.0.id', 'focus')).toBe(dependency);
		expect(set('cmi.interactions.0.id', 'q1')).toBe('0');
		for (const [element, value] of [
			[responseField, version === '1.2' ? 't' : 'true'],
			['cmi.interactions.0.correct_responses.0.pattern', version === '1.2' ? 't' : 'true'],
			['cmi.interactions.0.objectives.0.id', 'focus'],
			['cmi.interactions.0.result', 'correct']
		] as const) {
			expect(set(element, value)).toBe(dependency);
		}
		expect(set('cmi.interactions.0.type', 'true-false')).toBe('0');
		expect(set(responseField, version === '1.2' ? 't' : 'true')).toBe('0');
	});

	it("of an interaction's objectives and patterns is contiguous too", () => {
		const { set, get } = open(version);
		set('cmi.interactions.0.id', 'q1');
		set('cmi.interactions.0.type', 'choice');
		for (const field of ['objectives.#.id', 'correct_responses.#.pattern']) {
			const at = (index: string) => `cmi.interactions.0.${field.replace('#', index)}`;
			expect(set(at('1'), 'b')).toBe(outOfOrder);
			expect(set(at('0'), 'a')).toBe('0');
			expect(set(at('1'), 'b')).toBe('0');
			expect(get(`cmi.interactions.0.${field.split('.')[0] ?? ''}._count`)).toBe('2');
		}
	});

	it('has ids that differ, but an interaction may come again', () => {
		const { set } = open(version);
		expect(set('cmi.objectives.0.id', 'focus')).toBe('0');
		expect(set('cmi.objectives.1.id', 'focus')).toBe(outOfOrder);
		expect(set('cmi.objectives.0.id', 'focus')).toBe('0');
		expect(set('cmi.interactions.0.id', 'q1')).toBe('0');
		expect(set('cmi.interactions.1.id', 'q1')).toBe('0');
	});

	it('tells the log where an interaction is overwritten', () => {
		const { set, calls } = open(version);
		set('cmi.interactions.0.id', 'q1');
		set('cmi.interactions.0.type', 'choice');
		set('cmi.interactions.0.type', 'numeric');
		expect(calls.filter(({ overwrote }) => overwrote).map(({ args }) => args)).toEqual([
			['cmi.interactions.0.type', 'numeric']
		]);
	});
});

describe('a collection in 2004', () => {
	it("keeps an objective's id and has no pattern twice", () => {
		const { set } = open('2004');
		set('cmi.objectives.0.id', 'focus');
		expect(set('cmi.objectives.0.id', 'income')).toBe('351');
		set('cmi.interactions.0.id', 'q1');
		set('cmi.interactions.0.type', 'choice');
		expect(set('cmi.interactions.0.correct_responses.0.pattern', 'a')).toBe('0');
		expect(set('cmi.interactions.0.correct_responses.1.pattern', 'a')).toBe('351');
	});
});
