import type { Database, SqlJsStatic, SqlValue as Cell } from 'sql.js';
import { FileError } from '../../errors.ts';
import type { AnkiCollection, Row } from './collection.ts';
import { OUR_GUIDS, readRevlogRow, type FoundReviews } from './found-reviews.ts';
import { ANKI_TABLES, columnsOf, SCHEMA, type AnkiTable } from './schema.ts';

/** More than anybody's years of daily study; a file with more was made to be too much. */
const MOST_REVIEWS = 500_000;

/** The collection as a SQLite file. */
export function writeCollection(sqlite: SqlJsStatic, collection: AnkiCollection): Uint8Array {
	const database = new sqlite.Database();
	try {
		for (const statement of SCHEMA) database.run(statement);
		database.run('begin');
		for (const table of ANKI_TABLES) insert(database, table, collection[table]);
		database.run('commit');
		return database.export();
	} finally {
		database.close();
	}
}

function insert(database: Database, table: AnkiTable, rows: readonly Row[]): void {
	const columns = columnsOf(table);
	const statement = database.prepare(`insert into ${table} values (${columns.map(() => '?').join(', ')})`);
	// A column that a row lacks is null, which no column takes.
	for (const row of rows) statement.run(columns.map((column) => row[column] ?? null));
	statement.free();
}

/**
 * The reviews of our cards in a collection of any schema: the columns that count here have kept their names.
 * @throws FileError `import-damaged` where it is no such collection, `import-too-large` where it has too many reviews
 */
export function readCollection(sqlite: SqlJsStatic, file: Uint8Array): FoundReviews {
	let database: Database | undefined;
	try {
		database = new sqlite.Database(withoutJournal(file));
		expectTables(database);
		const [others] = rowsOf(database, `select count(*) from notes where not ${OUR_GUIDS}`);
		const rows = rowsOf(
			database,
			`select notes.guid, revlog.id, revlog.ease, revlog.factor, revlog.time, revlog.type
			from revlog join cards on cards.id = revlog.cid join notes on notes.id = cards.nid
			where ${OUR_GUIDS} order by revlog.id limit ${MOST_REVIEWS + 1}`
		);
		if (rows.length > MOST_REVIEWS) throw new FileError('import-too-large');
		return { reviews: rows.flatMap(readRevlogRow), otherNotes: Number(others?.[0] ?? 0) };
	} catch (cause) {
		if (cause instanceof FileError) throw cause;
		throw new FileError('import-damaged', { cause });
	} finally {
		database?.close();
	}
}

/** Real tables only: a view of that name could go on for ever. */
function expectTables(database: Database): void {
	const [found] = rowsOf(
		database,
		`select count(*) from sqlite_master where type = 'table' and name in ('notes', 'cards', 'revlog')
		and sql not like 'create virtual%'`
	);
	if (found?.[0] !== 3) throw new FileError('import-damaged');
}

function rowsOf(database: Database, query: string): Cell[][] {
	return database.exec(query)[0]?.values ?? [];
}

/** SQLite opens a file that was left in write-ahead mode only beside its log; the header's two bytes say which. */
function withoutJournal(file: Uint8Array): Uint8Array {
	const [WRITE_VERSION, READ_VERSION] = [18, 19];
	if (file[WRITE_VERSION] !== 2) return file;
	const copy = file.slice();
	copy[WRITE_VERSION] = 1;
	copy[READ_VERSION] = 1;
	return copy;
}
