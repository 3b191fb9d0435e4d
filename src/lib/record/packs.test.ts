import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserRecords } from './browser.ts';
import type { LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { packCourse, readCourse, type EventDatabase, type EventStores } from './packs.ts';

const COURSE = 'kpo-vs-bpo';
const reviewed = (n: number, course = COURSE): LearningEvent => ({
	...{ id: `${course}-${n}`, at: 1_000 * n, course, type: 'reviewed', card: `c${n % 7}`, revision: 1 },
	...{ rating: 'good', day: n, latency: 900 }
});
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => reviewed(from + n));

describe('packs', () => {
	let records: BrowserRecords;
	let database: EventDatabase;
	beforeEach(async () => {
		vi.stubGlobal('indexedDB', new IDBFactory());
		records = await BrowserRecords.open();
		database = await openDB<EventStores>('versus');
	});
	const read = async () => mergeEvents((await readCourse(database, COURSE)).events);
	const countPacked = async () => (await database.get('packs', COURSE))?.count;
	const bringIn = (add: readonly LearningEvent[]) => records.merge(() => ({ add }));

	it('hold what the events hold, however they came', async () => {
		await bringIn(many(600));
		await records.add(reviewed(1, 'crocodilians'));
		expect((await readCourse(database, COURSE)).isWorthPacking).toBe(true);
		await packCourse(database, COURSE);
		expect(await countPacked()).toBe(600);
		expect(await read()).toEqual(many(600));

		await records.add(reviewed(600));
		await records.add(reviewed(600));
		expect(await countPacked()).toBe(600);
		expect(await read()).toEqual(many(601));
		expect((await readCourse(database, COURSE)).isWorthPacking).toBe(false);

		await packCourse(database, COURSE);
		await packCourse(database, COURSE);
		expect(await countPacked()).toBe(601);
		expect(await database.getAllKeys('unpacked')).toEqual(['crocodilians-1']);
		expect(await read()).toEqual(many(601));
	});

	it('are let go of where a file brings other contents of an event that is in one', async () => {
		await bringIn(many(3));
		await packCourse(database, COURSE);
		const other: LearningEvent = { ...reviewed(1), at: 77 };
		await bringIn([other]);
		expect(await countPacked()).toBeUndefined();
		expect(await read()).toContainEqual(other);
		await packCourse(database, COURSE);
		expect(await read()).toContainEqual(other);
	});

	it('are not believed where they do not hold as many events as there are', async () => {
		await bringIn(many(3));
		await packCourse(database, COURSE);
		await database.put('events', reviewed(9));
		expect(await read()).toHaveLength(4);
		await packCourse(database, COURSE);
		expect(await countPacked()).toBe(4);
		await database.delete('events', reviewed(9).id);
		expect(await read()).toHaveLength(3);
	});

	it('are made anew where an earlier version wrote them in its own way', async () => {
		await bringIn(many(3));
		await database.put('packs', JSON.parse('{ "count": 3, "text": "[]" }'), COURSE);
		await database.clear('unpacked');
		expect(await read()).toEqual(many(3));
		await packCourse(database, COURSE);
		expect(await read()).toEqual(many(3));
		expect(await countPacked()).toBe(3);
	});

	it('hold no stored thing that is none, and forget none', async () => {
		await bringIn(many(2));
		for (const junk of [
			{ id: 'junk', course: COURSE },
			{ id: 'slept', course: COURSE, at: 5, type: 'slept' }
		])
			await database.put('events', junk);
		for (let round = 0; round < 2; round++) {
			expect(await read()).toEqual(many(2));
			await packCourse(database, COURSE);
			expect(await countPacked()).toBe(2);
		}
		await records.add(reviewed(2));
		await packCourse(database, COURSE);
		expect(await countPacked()).toBe(3);
		expect(await read()).toEqual(many(3));
		expect(await records.entries()).toHaveLength(5);
	});

	it('are erased with the events', async () => {
		await bringIn(many(2));
		await packCourse(database, COURSE);
		await records.erase();
		expect(await read()).toEqual([]);
		expect(await countPacked()).toBeUndefined();
		await records.add(reviewed(1));
		expect(await read()).toEqual([reviewed(1)]);
	});

	it('are made of a record from before there were any', async () => {
		vi.stubGlobal('indexedDB', new IDBFactory());
		const old = await openDB('versus', 1, {
			upgrade: (db) => void db.createObjectStore('events', { keyPath: 'id' }).createIndex('course', 'course')
		});
		for (const event of many(3)) await old.put('events', event);
		old.close();
		records = await BrowserRecords.open();
		expect(await records.events(COURSE)).toEqual(many(3));
	});
});
