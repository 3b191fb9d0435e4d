import { describe, expect, it } from 'vitest';
import { storageMirror } from './mirror.ts';

function memory() {
	const values = new Map<string, string>();
	return {
		values,
		getItem: (name: string) => values.get(name) ?? null,
		setItem: (name: string, value: string) => void values.set(name, value)
	};
}
const refuses = () => {
	throw new DOMException('no', 'QuotaExceededError');
};

describe('the mirror', () => {
	it.each([true, false])('gives back what was written (confirmed: %s)', (wasConfirmed) => {
		const storage = memory();
		expect(storageMirror(storage, ['a']).write({ text: '1.x\n:2', wasConfirmed })).toBe(true);
		expect(storageMirror(storage, ['a']).read()).toEqual({ text: '1.x\n:2', wasConfirmed });
	});

	it('keeps courses, packages and learners apart', () => {
		const storage = memory();
		for (const key of [['a', 'b'], ['a'], ['a', 'c']])
			storageMirror(storage, key).write({ text: key.join(), wasConfirmed: false });
		expect(storageMirror(storage, ['a', 'b']).read()?.text).toBe('a,b');
		expect(storage.values.size).toBe(3);
	});

	it('is empty where nothing was written, or nothing that it knows', () => {
		const storage = memory();
		const mirror = storageMirror(storage, ['a']);
		expect(mirror.read()).toBeUndefined();
		for (const value of ['', 'x:1', 'hello']) {
			storage.setItem('versus|a', value);
			expect(mirror.read()).toBeUndefined();
		}
	});

	it('never fails the course', () => {
		const state = { text: 'x', wasConfirmed: true };
		const none = storageMirror(undefined, ['a']);
		expect([none.read(), none.write(state)]).toEqual([undefined, false]);
		const full = storageMirror({ getItem: refuses, setItem: refuses }, ['a']);
		expect([full.read(), full.write(state)]).toEqual([undefined, false]);
	});
});
