import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../errors.ts';
import { openApkg, packApkg } from './apkg.ts';
import { readCollection } from './sqlite.ts';

const sqlite = await initSqlJs();
/**
 * In the newest form: made by sqlite3 and zstd, as Anki 24 leaves it. Beside a note of ours with two reviews, a due date
 * set by hand and a cram, it has a note of somebody else's with a review.
 */
const modern = new Uint8Array(readFileSync('tests/fixtures/anki/modern.apkg'));
const MOST = 100_000;

const codeOf = (work: () => unknown): unknown => {
	try {
		work();
		return 'none';
	} catch (error) {
		return error instanceof FileError ? error.code : error;
	}
};
/** A collection with just these tables. */
function collection(...statements: string[]): Uint8Array {
	const database = new sqlite.Database();
	for (const statement of statements) database.run(statement);
	const bytes = database.export();
	database.close();
	return bytes;
}
const NOTES = 'create table notes (id, guid)';
const CARDS = 'create table cards (id, nid)';
const REVLOG = 'create table revlog (id, cid, ease, factor, time, type)';
/** A Zstandard frame of one window size whose blocks each say "so many times this byte" (RFC 8878, 3.1.1). */
function zstandard(windowDescriptor: number, blocks: number): Uint8Array {
	const block = (isLast: boolean) => {
		const header = (131_072 << 3) | (1 << 1) | Number(isLast);
		return [header & 255, (header >> 8) & 255, header >> 16, 0];
	};
	const body = Array.from({ length: blocks }, (_, index) => block(index === blocks - 1)).flat();
	return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, windowDescriptor, ...body]);
}

describe('openApkg', () => {
	it('gives back what was packed, byte for byte', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
				expect(openApkg(packApkg(bytes))).toEqual(bytes);
			}),
			{ numRuns: 20 }
		);
	});

	it('reads the newest form of Anki, and takes our reviews alone', () => {
		const name = { course: 'kpo-vs-bpo', card: 'who.bills-analyst', revision: 1 };
		expect(readCollection(sqlite, openApkg(modern))).toEqual({
			reviews: [
				{ ...name, at: 1_780_315_200_000, rating: 'good', latency: 4200 },
				{ ...name, at: 1_780_316_200_000, rating: 'good', latency: 3100 }
			],
			otherNotes: 1
		});
	});

	it.each([6, 0] as const)('takes the newer of two collections (compression level %i)', (level) => {
		const members = { 'collection.anki2': strToU8('old'), 'collection.anki21': strToU8('new') };
		expect(openApkg(zipSync(members, { level }))).toEqual(strToU8('new'));
	});

	it('takes no zip for a deck that holds none, and says when Anki has gone on', () => {
		expect(codeOf(() => openApkg(zipSync({ 'notes.txt': strToU8('hello') })))).toBe('import-unknown');
		const later = zipSync({ meta: Uint8Array.of(8, 9), 'collection.anki99': strToU8('later') });
		expect(codeOf(() => openApkg(later))).toBe('import-anki-newer');
	});

	it('unpacks no more than it may, whatever a member says of its size', () => {
		const honest = zipSync({ 'collection.anki21': new Uint8Array(3 * MOST) });
		expect(codeOf(() => openApkg(honest, MOST))).toBe('import-too-large');
		const size = deflateSync(new Uint8Array(3 * MOST)).length;
		const lying = honest.slice();
		const view = new DataView(lying.buffer);
		for (let place = 0; place < lying.length - 4; place += 1)
			if (view.getUint32(place, true) === 3 * MOST) view.setUint32(place, size, true);
		expect(lying).not.toEqual(honest);
		expect(codeOf(() => openApkg(lying, MOST))).toBe('import-too-large');
	});

	it('unpacks no more Zstandard than it may, and no window that only claims to be needed', () => {
		const packed = (frame: Uint8Array) => zipSync({ 'collection.anki21b': frame });
		expect(openApkg(packed(zstandard(0b111_000, 2)), 300_000)).toEqual(new Uint8Array(2 * 131_072));
		expect(codeOf(() => openApkg(packed(zstandard(0b111_000, 1000)), 300_000))).toBe('import-too-large');
		const before = process.memoryUsage().arrayBuffers;
		expect(codeOf(() => openApkg(packed(zstandard(0b10100_000, 1)), 300_000))).toBe('import-too-large');
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
	});

	it('says that a file is damaged, wherever it is cut off or changed', () => {
		const damage = fc.record({
			length: fc.nat({ max: modern.length }),
			changes: fc.array(fc.tuple(fc.nat({ max: modern.length - 1 }), fc.nat({ max: 255 })), { maxLength: 4 })
		});
		fc.assert(
			fc.property(damage, ({ length, changes }) => {
				const file = modern.slice(0, length);
				for (const [place, value] of changes) if (place < length) file[place] = value;
				const code = codeOf(() => readCollection(sqlite, openApkg(file)));
				expect([
					'none',
					'import-damaged',
					'import-unknown',
					'import-too-large',
					'import-anki-newer'
				]).toContain(code);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('readCollection', () => {
	it.each([
		['no database', strToU8('SQLite format 3\0 no more')],
		['another database', collection('create table songs (id)')],
		['tables without their columns', collection('create table notes (x)', CARDS, REVLOG)],
		[
			'a view that never ends in place of a table',
			collection(
				NOTES,
				CARDS,
				'create view revlog as with recursive n(id) as (select 1 union all select id + 1 from n) select id, 1 cid, 1 ease, 1 factor, 1 time, 1 type from n'
			)
		]
	])('takes %s for damaged', (_, bytes) => {
		expect(codeOf(() => readCollection(sqlite, bytes))).toBe('import-damaged');
	});

	it('reads a collection that was left in write-ahead mode', () => {
		const bytes = collection(NOTES, CARDS, REVLOG);
		bytes[18] = bytes[19] = 2;
		expect(readCollection(sqlite, bytes)).toEqual({ reviews: [], otherNotes: 0 });
	});

	it.each([
		['an answer that is none of the four', [1_780_315_200_000, 11, 5, 2500, 900, 1]],
		['a time before all times', [-5, 11, 3, 2500, 900, 1]],
		['words for numbers', ['soon', 11, 'good', 2500, 900, 1]],
		['nothing at all', [null, 11, null, null, null, null]]
	])('passes over a review with %s', (_, row) => {
		const cells = row.map((cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell))).join(', ');
		const bytes = collection(
			NOTES,
			CARDS,
			REVLOG,
			`insert into notes values (1, 'versus:kpo-vs-bpo:who.a:1')`,
			'insert into cards values (11, 1)',
			`insert into revlog values (${cells})`,
			'insert into revlog values (1780315299000, 11, 1, 2500, 900, 1)'
		);
		expect(readCollection(sqlite, bytes).reviews).toHaveLength(1);
	});
});
