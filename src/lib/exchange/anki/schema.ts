/** The tables of a collection of schema 11, the version that every Anki since 2012 reads. */
const integers = (names: string) =>
	names.split(' ').map((name) => `${name} integer ${name === 'id' ? 'primary key' : 'not null'}`);
const texts = (names: string) => names.split(' ').map((name) => `${name} text not null`);

const TABLES = {
	col: [...integers('id crt mod scm ver dty usn ls'), ...texts('conf models decks dconf tags')],
	notes: [
		...integers('id'),
		...texts('guid'),
		...integers('mid mod usn'),
		...texts('tags flds'),
		// `sfld` holds text; as an integer column it sorts numbers as numbers.
		...integers('sfld csum flags'),
		...texts('data')
	],
	cards: [
		...integers('id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags'),
		...texts('data')
	],
	revlog: integers('id cid usn ease ivl lastIvl factor time type'),
	graves: integers('usn oid type')
};

const INDEXES = {
	ix_notes_usn: 'notes (usn)',
	ix_cards_usn: 'cards (usn)',
	ix_revlog_usn: 'revlog (usn)',
	ix_cards_nid: 'cards (nid)',
	ix_cards_sched: 'cards (did, queue, due)',
	ix_revlog_cid: 'revlog (cid)',
	ix_notes_csum: 'notes (csum)'
};

export type AnkiTable = keyof typeof TABLES;

export const SCHEMA: readonly string[] = [
	...Object.entries(TABLES).map(([table, columns]) => `create table ${table} (${columns.join(', ')})`),
	...Object.entries(INDEXES).map(([name, columns]) => `create index ${name} on ${columns}`)
];

export const ANKI_TABLES: readonly AnkiTable[] = ['col', 'notes', 'cards', 'revlog', 'graves'];

export function columnsOf(table: AnkiTable): string[] {
	return TABLES[table].map((column) => column.slice(0, column.indexOf(' ')));
}
