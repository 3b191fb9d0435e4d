import Papa from 'papaparse';
import { z } from 'zod';
import { CLASS_LIMITS } from './limits.ts';
import { MEMBER_NAME_MOST, nameKey, tidyName } from './member-name.ts';

/** Somebody on a roster. */
export interface RosterRow {
	/** From 1, as an editor counts. */
	readonly line: number;
	readonly name: string;
	/** In lower case. */
	readonly email: string | undefined;
}

/** Why a line cannot be taken; `text` is what stands there, `first` the line that has the same. */
export type RosterFault = { readonly line: number } & (
	| {
			readonly code:
				'quotes' | 'name-missing' | 'name-long' | 'columns-unclear' | 'header-nameless' | 'too-many';
	  }
	| { readonly code: 'email-unsound'; readonly text: string }
	| { readonly code: 'name-twice' | 'email-twice'; readonly text: string; readonly first: number }
);

export interface Roster {
	readonly rows: readonly RosterRow[];
	/** By line. Where there is one, nothing is to be imported. */
	readonly faults: readonly RosterFault[];
}

type Column = 'name' | 'first' | 'last' | 'email';

/** What columns are called in the exports of school software, as nameKey has it. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
	name: ['name', 'full name', 'fullname', 'display name', 'learner', 'student', 'participant', 'member'],
	first: ['first name', 'firstname', 'first', 'given name', 'forename', 'vorname', 'prenom', 'nombre'],
	last: [
		'last name',
		'lastname',
		'last',
		'surname',
		'family name',
		'nachname',
		'nom',
		'apellido',
		'apellidos'
	],
	email: [
		'e-mail',
		'email',
		'mail',
		'e-mail address',
		'email address',
		'e-mail-adresse',
		'correo',
		'courriel'
	]
};
const COLUMNS: readonly Column[] = ['name', 'first', 'last', 'email'];
const address = z.email();
/** Ada Lovelace <ada@example.org>, as mail programs have it. */
const FROM_MAIL = /^(.*\S)\s*<([^<>]*@[^<>]*)>$/u;

/**
 * Reads a list of names and e-mail addresses: separated by commas, semicolons or tabs, with or without quotes, with a
 * first line that names the columns or without one. Empty lines count for nothing.
 */
export function readRoster(text: string): Roster {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	const delimiter = delimiterOf(lines);
	const rows: RosterRow[] = [];
	const faults: RosterFault[] = [];
	let columns: Partial<Record<Column, number>> | undefined;
	let isFirst = true;
	for (const [index, content] of lines.entries()) {
		if (content.trim() === '') continue;
		const line = index + 1;
		const { data, errors } = Papa.parse<string[]>(content, { delimiter });
		const cells = (data[0] ?? []).map((cell) => cell.trim());
		if (errors.some(({ type }) => type === 'Quotes')) {
			faults.push({ line, code: 'quotes' });
			continue;
		}
		if (cells.every((cell) => cell === '')) continue;
		if (isFirst) {
			isFirst = false;
			columns = headerOf(cells);
			if (columns && columns.name === undefined && columns.first === undefined && columns.last === undefined)
				return { rows: [], faults: [{ line, code: 'header-nameless' }] };
			if (columns) continue;
		}
		if (rows.length + faults.length >= CLASS_LIMITS.members) {
			faults.push({ line, code: 'too-many' });
			break;
		}
		const read = columns ? byColumns(cells, columns) : byLooks(cells);
		const fault = typeof read === 'string' ? { line, code: read } : faultOf(read, line);
		if (fault) faults.push(fault);
		else if (typeof read !== 'string') rows.push({ line, ...read });
	}
	return { rows, faults: [...faults, ...repeated(rows)].sort((a, b) => a.line - b.line) };
}

type Read = Pick<RosterRow, 'name' | 'email'>;

/** Outside of quotes a tab separates wherever there is one, then a semicolon. */
function delimiterOf(lines: readonly string[]): string {
	const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
	return ['\t', ';'].find((sign) => bare.some((line) => line.includes(sign))) ?? ',';
}

/** @returns undefined for a line that names no columns */
function headerOf(cells: readonly string[]): Partial<Record<Column, number>> | undefined {
	const keys = cells.map((cell) => nameKey(cell));
	const found: Partial<Record<Column, number>> = {};
	for (const column of COLUMNS) {
		const place = keys.findIndex((key) => HEADERS[column].includes(key));
		if (place >= 0) found[column] = place;
	}
	return Object.keys(found).length > 0 ? found : undefined;
}

function byColumns(cells: readonly string[], columns: Partial<Record<Column, number>>): Read {
	const cell = (column: Column) => cells[columns[column] ?? -1] ?? '';
	const parts = `${cell('first')} ${cell('last')}`;
	return readCells(cell('name') === '' ? parts : inOrder(cell('name')), cell('email'));
}

function byLooks(cells: readonly string[]): Read | 'columns-unclear' {
	const filled = cells.filter((cell) => cell !== '');
	const [alone = ''] = filled;
	const [, name, email] = (filled.length === 1 && FROM_MAIL.exec(alone)) || [];
	if (name !== undefined && email !== undefined) return readCells(inOrder(name), email);
	const emails = filled.filter((cell) => cell.includes('@'));
	const names = filled.filter((cell) => !cell.includes('@'));
	if (emails.length > 1 || names.length > 1) return 'columns-unclear';
	return readCells(inOrder(names[0] ?? ''), emails[0] ?? '');
}

const readCells = (name: string, email: string): Read => ({
	name: tidyName(name),
	email: email.trim() === '' ? undefined : email.trim().toLowerCase()
});

/** Lovelace, Ada → Ada Lovelace. */
function inOrder(name: string): string {
	const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
	return more.length === 0 && first !== '' && last !== '' ? `${first} ${last}` : name;
}

function faultOf({ name, email }: Read, line: number): RosterFault | undefined {
	if (name === '') return { line, code: 'name-missing' };
	if (name.length > MEMBER_NAME_MOST) return { line, code: 'name-long' };
	if (email !== undefined && (email.length > 254 || !address.safeParse(email).success))
		return { line, code: 'email-unsound', text: email.slice(0, 100) };
	return undefined;
}

/** Lines that have the name or the address of a line before. */
function repeated(rows: readonly RosterRow[]): RosterFault[] {
	const names = new Map<string, number>();
	const emails = new Map<string, number>();
	const faults: RosterFault[] = [];
	for (const { line, name, email } of rows) {
		const key = nameKey(name);
		const namesake = names.get(key);
		const sharer = email === undefined ? undefined : emails.get(email);
		if (namesake !== undefined) faults.push({ line, code: 'name-twice', text: name, first: namesake });
		else if (sharer !== undefined && email !== undefined)
			faults.push({ line, code: 'email-twice', text: email, first: sharer });
		names.set(key, namesake ?? line);
		if (email !== undefined) emails.set(email, sharer ?? line);
	}
	return faults;
}
