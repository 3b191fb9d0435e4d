import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { historyOf } from '../../../tests/support/review-history.ts';
import { deriveCards } from '../cards/card.ts';
import { FileError } from '../errors.ts';
import { eventSchema } from './event.ts';
import { mergeEntries, readRecordFile, writeRecordFile } from './record-file.ts';
import { replayEvents } from './state.ts';

const NOW = Date.UTC(2030, 0);
const { course } = await loadBundledCourse('kpo-vs-bpo');
const cards = deriveCards(course);
const lesson = { id: 'e1', at: 5, course: 'tea', type: 'lesson-finished', dimension: 'price' };
const later = { id: 'e2', at: 6, course: 'tea', type: 'card-praised', card: 'who.a', until: null };

/** A device's store after taking in a file, and what it was told. */
function taken(stored: readonly unknown[], found: readonly unknown[]) {
	const merge = mergeEntries(stored, found, NOW);
	const byId = new Map<unknown, unknown>();
	for (const entry of [...stored, ...merge.add])
		byId.set(entry instanceof Object && 'id' in entry ? entry.id : entry, entry);
	return [...byId.values()];
}
const asSet = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();

/** Events of one learner on several devices, some of a later kind, and some whose id has two contents. */
const logs = fc
	.tuple(
		historyOf(course.id, cards),
		fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 2 })), { maxLength: 10 })
	)
	.chain(([{ events }, extras]) => {
		const all: object[] = [
			...events,
			...extras.map(([id, at]) => ({ ...later, id: `e${id}`, at, course: course.id }))
		];
		const device = fc.subarray(all);
		return fc.tuple(device, device, device);
	})
	// In a store an id is there once.
	.map((devices) => devices.map((log) => taken([], log)));

describe('mergeEntries', () => {
	it('is a union: in any order, any number of times, with the same schedule at the end', () => {
		fc.assert(
			fc.property(logs, ([a = [], b = [], c = []]) => {
				const once = taken(taken(a, b), c);
				expect(asSet(taken(taken(c, b), a))).toEqual(asSet(once));
				expect(asSet(taken(a, taken(b, c)))).toEqual(asSet(once));
				expect(asSet(taken(once, b))).toEqual(asSet(once));
				const replay = (log: readonly unknown[]) =>
					replayEvents(log.flatMap((each) => eventSchema.safeParse(each).data ?? []));
				expect(replay(taken(taken(c, b), a))).toEqual(replay(once));
				expect(mergeEntries(once, c, NOW)).toMatchObject({ add: [], fresh: 0, known: c.length });
			}),
			{ numRuns: 60 }
		);
	});

	it('counts what is new and what is there already', () => {
		const merge = mergeEntries([lesson], [lesson, { ...lesson, id: 'e9' }], NOW);
		expect(merge).toEqual({
			...{ add: [{ ...lesson, id: 'e9' }], fresh: 1, known: 1, ofLaterKind: 0, unreadable: 0, ahead: 0 }
		});
	});

	it('keeps what a later version has added, whole', () => {
		const known = { ...lesson, mood: 'content' };
		const { add, ofLaterKind, unreadable } = mergeEntries([], [known, later], NOW);
		expect([add, ofLaterKind, unreadable]).toEqual([[known, later], 1, 0]);
		expect(readRecordFile(writeRecordFile(add, NOW).text)).toEqual([known, later]);
	});

	it.each([
		['no object', 'hello'],
		['nothing', null],
		['no id', { ...lesson, id: undefined }],
		['a time that is none', { ...lesson, at: 'noon' }],
		['a known kind without its parts', { ...lesson, dimension: undefined }],
		['a known kind with a wrong part', { ...lesson, type: 'reviewed', rating: 'superb' }],
		['a kind that is no word', { ...lesson, type: 7 }],
		['an endless entry', { ...later, note: 'x'.repeat(60_000) }]
	])('leaves out %s, and says so', (_, entry) => {
		expect(mergeEntries([], [entry, lesson], NOW)).toMatchObject({ add: [lesson], fresh: 1, unreadable: 1 });
	});

	it('bears a clock that is wrong by a day, and none that would draw all that follows after it', () => {
		const hour = 3_600_000;
		const [soon, far] = [
			{ ...lesson, at: NOW + 30 * hour },
			{ ...lesson, id: 'e9', at: NOW + 50 * hour }
		];
		expect(mergeEntries([], [soon, far], NOW)).toMatchObject({ add: [soon], ahead: 1 });
	});
});

describe('readRecordFile', () => {
	it.each([
		['{"format": "versus-re', 'import-damaged'],
		['{}', 'import-unknown'],
		['[1, 2]', 'import-unknown'],
		['{"format": "versus-record", "version": 1}', 'import-unknown'],
		['{"format": "versus-record", "version": 2, "events": []}', 'import-newer']
	] as const)('%s is %s', (text, code) => {
		expect(() => readRecordFile(text)).toThrow(new FileError(code));
	});

	it('a file has what is an event of any kind, and no junk of the store', () => {
		const { text, count } = writeRecordFile([lesson, { id: 'junk' }, 7, later], Date.UTC(2026, 10, 23));
		expect(readRecordFile(text)).toEqual([lesson, later]);
		expect(count).toBe(2);
		expect(JSON.parse(text)).toMatchObject({
			format: 'versus-record',
			version: 1,
			saved: '2026-11-23T00:00:00.000Z'
		});
	});
});
