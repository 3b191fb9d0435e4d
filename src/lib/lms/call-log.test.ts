import { describe, expect, test } from 'vitest';
import { CALL_KINDS, type Call } from './call.ts';
import { CallLog, filterCalls } from './call-log.ts';

const call = (part: Partial<Call>): Call => ({
	verb: 'SetValue',
	name: 'SetValue',
	args: ['cmi.location', 'x'],
	result: 'true',
	error: '0',
	duration: 1,
	launch: 1,
	by: 'course',
	at: 0,
	...part
});

describe('a log', () => {
	test('numbers its calls, and drops the oldest beyond its bounds', () => {
		const log = new CallLog({ calls: 40, characters: 1000 });
		for (let index = 0; index < 100; index++) log.add(call({ args: [String(index)] }), []);
		expect(log.entries.length).toBeLessThanOrEqual(40);
		expect(log.entries.length).toBeGreaterThan(35);
		expect(log.entries.at(-1)?.seq).toBe(100);
		expect(log.dropped + log.entries.length).toBe(100);
		expect(log.entries[0]?.seq).toBe(log.dropped + 1);
	});

	test('is bounded in characters too, and keeps the newest call whatever its length', () => {
		const log = new CallLog({ calls: 40, characters: 1000 });
		for (let index = 0; index < 10; index++) log.add(call({ args: ['x'.repeat(300)] }), []);
		expect(log.entries.length).toBeLessThanOrEqual(3);
		log.add(call({ args: ['x'.repeat(5000)] }), []);
		expect(log.entries.map(({ seq }) => seq)).toEqual([11]);
		log.add(call({ args: ['y'] }), []);
		expect(log.entries.map(({ seq }) => seq)).toEqual([12]);
	});
});

describe('its filter', () => {
	const log = new CallLog();
	log.add(call({ verb: 'Initialize', name: 'Initialize', args: [''] }), []);
	log.add(call({ verb: 'GetValue', name: 'GetValue', args: ['cmi.mode'], result: 'normal' }), []);
	log.add(call({}), [{ rule: 'location-length', source: '', about: '', detail: '' }]);
	log.add(call({ verb: 'Commit', name: 'Commit', args: [''], saving: { arrived: false, missing: 1 } }), []);
	log.add(call({ verb: 'GetLastError', name: 'GetLastError', args: [], result: '404', error: '404' }), []);
	log.add(call({ args: ['cmi.mode', 'review'], result: 'false', error: '404' }), []);
	const all = { kinds: CALL_KINDS, text: '', troubleOnly: false };

	test.each([
		['everything', all, [1, 2, 3, 4, 5, 6]],
		['kinds', { ...all, kinds: ['get', 'session'] as const }, [1, 2]],
		['no kind', { ...all, kinds: [] }, []],
		['text in an element', { ...all, text: ' MODE ' }, [2, 6]],
		['text in an answer', { ...all, text: 'normal' }, [2]],
		['a rule', { ...all, text: 'location-length' }, [3]],
		// A failed call, a lost save, a rule broken; not the question about an error.
		['trouble', { ...all, troubleOnly: true }, [3, 4, 6]]
	])('by %s', (_, filter, expected) => {
		expect(filterCalls(log.entries, filter).map(({ seq }) => seq)).toEqual(expected);
	});
});
