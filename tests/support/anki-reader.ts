import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sqlite from 'node-sqlite3-wasm';
import { z } from 'zod';

/**
 * Reads a deck as Anki does: another SQLite than the writer's, and for the JSON in it the shapes that Anki's importer
 * demands (rslib: `NotetypeSchema11`, `DeckSchema11`, `DeckConfSchema11`, `CardData`), where a key that has no default
 * there may not be missing here.
 */

const integer = z.int();
const noteTypeSchema = z.object({
	id: integer,
	name: z.string(),
	type: z.literal(0),
	mod: integer,
	usn: integer,
	sortf: integer,
	did: integer.nullable(),
	tmpls: z.array(
		z.object({
			name: z.string(),
			ord: integer,
			qfmt: z.string(),
			afmt: z.string(),
			bqfmt: z.literal(''),
			bafmt: z.literal('')
		})
	),
	flds: z.array(
		z.object({
			name: z.string().regex(/^[^":{}#^/]+$/),
			ord: integer,
			sticky: z.boolean(),
			rtl: z.boolean(),
			font: z.string(),
			size: integer
		})
	),
	css: z.string(),
	req: z.array(z.tuple([integer, z.enum(['any', 'all', 'none']), z.array(integer)]))
});
const today = z.tuple([integer, integer]);
const deckSchema = z.object({
	...{ id: integer, mod: integer, name: z.string(), usn: integer, conf: integer, desc: z.string() },
	...{ lrnToday: today, revToday: today, newToday: today, timeToday: today },
	...{ collapsed: z.boolean(), dyn: z.literal(0) }
});
const optionsSchema = z.object({
	...{ id: integer, mod: integer, name: z.string(), usn: integer, maxTaken: integer, autoplay: z.boolean() },
	...{ timer: integer, replayq: z.boolean() },
	new: z.object({ delays: z.array(z.number()), initialFactor: integer, ints: z.array(integer) }),
	rev: z.object({ ease4: z.number(), ivlFct: z.number(), maxIvl: integer, perDay: integer }),
	lapse: z.object({ leechFails: integer, minInt: integer, mult: z.number(), delays: z.array(z.number()) })
});
const configSchema = z.object({
	...{ schedVer: z.literal(2), sched2021: z.literal(true), nextPos: integer },
	...{ creationOffset: integer, rollover: integer }
});
const cardDataSchema = z.strictObject({
	...{ pos: integer.optional(), s: z.number().optional(), d: z.number().min(1).max(10).optional() },
	...{ dr: z.number().optional(), decay: z.number().optional(), lrt: integer.optional() }
});

const json = <T extends z.ZodType>(schema: T) =>
	z
		.string()
		.transform((text): unknown => JSON.parse(text))
		.pipe(schema);
const colSchema = z.object({
	...{ id: z.literal(1), crt: integer, mod: integer, scm: integer, ver: z.literal(11) },
	conf: json(configSchema),
	models: json(z.record(z.string(), noteTypeSchema)),
	decks: json(z.record(z.string(), deckSchema)),
	dconf: json(z.record(z.string(), optionsSchema)),
	tags: json(z.object({}))
});
const noteSchema = z.object({
	...{ id: integer, guid: z.string(), mid: integer, mod: integer, tags: z.string(), flds: z.string() },
	...{ sfld: z.union([z.string(), z.number()]), csum: integer }
});
const cardSchema = z.object({
	...{ id: integer, nid: integer, did: integer, ord: z.literal(0), mod: integer, type: integer },
	...{ queue: integer, due: integer, ivl: integer, factor: integer, reps: integer, lapses: integer },
	...{ left: integer, odue: z.literal(0), odid: z.literal(0), data: json(cardDataSchema) }
});
const revlogSchema = z.object({
	...{ id: integer, cid: integer, ease: integer, ivl: integer, lastIvl: integer, factor: integer },
	...{ time: integer, type: integer }
});

export type AnkiNote = z.infer<typeof noteSchema>;
export type AnkiCard = z.infer<typeof cardSchema>;
export type AnkiReview = z.infer<typeof revlogSchema>;

export interface ReadDeck {
	readonly col: z.infer<typeof colSchema>;
	readonly notes: readonly AnkiNote[];
	readonly cards: readonly AnkiCard[];
	readonly revlog: readonly AnkiReview[];
	/** What SQLite finds wrong with the file. */
	readonly integrity: unknown;
	/** Names of the tables and indexes. */
	readonly schema: readonly string[];
	/** Name and compression method of each member of the zip. */
	readonly members: readonly (readonly [string, number])[];
	readonly media: unknown;
}

export function readDeck(apkg: Uint8Array): ReadDeck {
	const members: [string, number][] = [];
	const files = unzipSync(apkg, {
		filter: ({ name, compression }) => {
			members.push([name, compression]);
			return true;
		}
	});
	const folder = mkdtempSync(join(tmpdir(), 'versus-anki-'));
	const path = join(folder, 'collection.anki2');
	writeFileSync(path, files['collection.anki2'] ?? '');
	const database = new sqlite.Database(path, { readOnly: true });
	const rows = (table: string) => database.all(`select * from ${table} order by 1`);
	try {
		return {
			col: z.tuple([colSchema]).parse(rows('col'))[0],
			notes: z.array(noteSchema).parse(rows('notes')),
			cards: z.array(cardSchema).parse(rows('cards')),
			revlog: z.array(revlogSchema).parse(rows('revlog')),
			integrity: database.get('pragma integrity_check'),
			schema: database
				.all('select name from sqlite_master where sql is not null order by name')
				.map(({ name }) => String(name)),
			members,
			media: JSON.parse(new TextDecoder().decode(files['media']))
		};
	} finally {
		database.close();
		rmSync(folder, { recursive: true });
	}
}
