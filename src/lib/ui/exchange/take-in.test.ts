import { readFile } from 'node:fs/promises';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import initSqlJs from 'sql.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileError } from '../../errors.ts';
import { openApkg } from '../../exchange/anki/apkg.ts';
import { readCollection } from '../../exchange/anki/sqlite.ts';
import { BrowserRecords } from '../../record/browser.ts';
import { gzip } from '../../record/gzip.ts';
import { writeRecordFile } from '../../record/record-file.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import { tellTakenIn } from './tell-taken-in.ts';

const NOW = Date.UTC(2026, 10, 23);
const sqlite = await initSqlJs();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const lesson = (id: string) => ({ id, at: 5, course: 'tea', type: 'lesson-finished', dimension: 'price' });

let records: BrowserRecords;
beforeEach(async () => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	records = await BrowserRecords.open();
});
afterEach(() => {
	records.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const take = (file: Uint8Array<ArrayBuffer>): Promise<TakenIn> =>
	takeIn(new Blob([file]), {
		records,
		courses: new Map([['kpo-vs-bpo', [{ id: 'who.bills-analyst', revision: 1 }]]]),
		now: NOW,
		calendar: { timeZone: 'Europe/Berlin', rolloverHour: 4 },
		readAnki: async (file) => readCollection(sqlite, openApkg(file))
	});

describe('takeIn', () => {
	it('takes in a record, packed or not, and a second time changes nothing', async () => {
		const { text } = writeRecordFile([lesson('a'), lesson('b')], NOW);
		expect(tellTakenIn(await take(await gzip(text)))).toEqual([
			'2 new entries were added; 0 were there already.',
			'A course that is open in another tab shows them once reloaded.'
		]);
		expect(await records.events('tea')).toHaveLength(2);
		expect(tellTakenIn(await take(bytesOf(`\uFEFF ${text}`)))).toEqual([
			'0 new entries were added; 2 were there already.'
		]);
		expect(await records.count()).toBe(2);
	});

	it('tells of each kind of entry that it left out or could not read', async () => {
		const odd = [lesson('a'), { ...lesson('b'), type: 'dreamt' }, { ...lesson('c'), at: NOW * 2 }];
		const text = JSON.stringify({ format: 'versus-record', version: 1, events: [...odd, 'junk', 7] });
		expect(tellTakenIn(await take(bytesOf(text)))).toEqual([
			'2 new entries were added; 0 were there already.',
			'1 of them is of a kind that this version of Versus does not know yet. It is kept for a newer one.',
			'2 entries could not be read and were left out.',
			'1 entry lies in the future and was left out: check the clock of the device that it comes from.',
			'A course that is open in another tab shows them once reloaded.'
		]);
	});

	it('takes in an Anki deck, and a second time changes nothing', async () => {
		const deck = new Uint8Array(await readFile('tests/fixtures/anki/modern.apkg'));
		expect(tellTakenIn(await take(deck))).toEqual([
			'2 reviews were added; 0 were there already.',
			'1 note or row in the file is not from Versus.',
			'A course that is open in another tab shows them once reloaded.'
		]);
		expect(await take(deck)).toMatchObject({ add: [], known: 2 });
		expect(await records.events('kpo-vs-bpo')).toHaveLength(2);
	});

	it('takes in a table of reviews', async () => {
		const table =
			'card_id,review_time,review_rating\nversus:kpo-vs-bpo:who.bills-analyst:1,1780315200000,3\nversus:kpo-vs-bpo:who.gone:1,1780315200000,3\n';
		expect(tellTakenIn(await take(bytesOf(table)))).toEqual([
			'1 review was added; 0 were there already.',
			'1 review was left out: no course here has its card, or not with that meaning.',
			'A course that is open in another tab shows it once reloaded.'
		]);
	});

	it('reads no file that is larger than it reads', async () => {
		const huge = Object.defineProperty(new Blob(), 'size', { value: 65 * 1024 * 1024 });
		const nothing = { records, courses: new Map(), now: NOW, readAnki: () => Promise.reject() };
		const calendar = { timeZone: 'UTC', rolloverHour: 4 };
		await expect(takeIn(huge, { ...nothing, calendar })).rejects.toThrow(new FileError('import-too-large'));
	});

	it.each([
		['import-unknown', bytesOf('hello')],
		['import-unknown', new Uint8Array()],
		['import-damaged', Uint8Array.of(0x1f, 0x8b, 8, 0)],
		['import-damaged', bytesOf('PK and no zip')],
		['import-damaged', bytesOf('{"format": "versus-record"')]
	] as const)('says %s and changes nothing', async (code, file) => {
		await records.merge(() => ({ add: [lesson('kept')] }));
		await expect(take(file)).rejects.toThrow(new FileError(code));
		expect(await records.entries()).toEqual([lesson('kept')]);
	});

	it.each([
		['QuotaExceededError', 'import-no-room'],
		['UnknownError', 'import-failed']
	] as const)('a browser that fails midway (%s) has all as it was before', async (name, code) => {
		await records.merge(() => ({ add: [lesson('kept')] }));
		const put = IDBObjectStore.prototype.put;
		let puts = 0;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
			puts += 1;
			if (puts > 2) throw new DOMException('The disk says no.', name);
			return put.call(this, value);
		});
		const { text } = writeRecordFile([lesson('a'), lesson('b'), lesson('c'), lesson('d')], NOW);
		await expect(take(bytesOf(text))).rejects.toThrow(new FileError(code));
		expect(puts).toBeGreaterThan(2);
		expect(await records.entries()).toEqual([lesson('kept')]);
	});
});
