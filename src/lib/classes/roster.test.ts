import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CLASS_LIMITS } from './limits.ts';
import { readRoster } from './roster.ts';

const people = (text: string) => readRoster(text).rows.map(({ name, email }) => [name, email]);
const faults = (text: string) => readRoster(text).faults;
const ADA = ['Ada Lovelace', 'ada@example.org'];

describe('reads', () => {
	test.each([
		[
			'names alone',
			'Ada Lovelace\nAlan Turing',
			[
				['Ada Lovelace', undefined],
				['Alan Turing', undefined]
			]
		],
		['no header', 'Ada Lovelace,Ada@Example.org', [ADA]],
		['the address first', 'ada@example.org;Ada Lovelace', [ADA]],
		['a header', 'Name,E-mail\nAda Lovelace,ada@example.org', [ADA]],
		['columns in another order', 'email\tid\tfull name\nada@example.org\t7\tAda Lovelace', [ADA]],
		['two columns of names', 'Last name;First name;E-Mail\nLovelace;Ada;ada@example.org', [ADA]],
		['a header with accents', 'Nom,Prénom,Courriel\nLovelace,Ada,ada@example.org', [ADA]],
		[
			'a byte order mark, CR LF, empty lines',
			'\uFEFFname\r\n\r\nAda Lovelace\r\n,\r\n',
			[['Ada Lovelace', undefined]]
		],
		['quotes', '"Ada Lovelace","ada@example.org"', [ADA]],
		['last name first, in quotes', '"Lovelace, Ada",ada@example.org', [ADA]],
		['last name first, without', 'Lovelace, Ada;ada@example.org', [ADA]],
		['a tab after names with commas', 'Lovelace, Ada\tada@example.org', [ADA]],
		['as mail programs have it', 'Ada Lovelace <ada@example.org>', [ADA]],
		['nothing', '\n \n', []]
	])('%s', (_, text, expected) => {
		expect(faults(text)).toEqual([]);
		expect(people(text)).toEqual(expected);
	});
});

describe('tells what is wrong, and where', () => {
	test.each([
		['a,b', [{ line: 1, code: 'columns-unclear' }]],
		['a@example.org,b@example.org', [{ line: 1, code: 'columns-unclear' }]],
		['e-mail\na@example.org', [{ line: 1, code: 'header-nameless' }]],
		['name,e-mail\n\n,a@example.org', [{ line: 3, code: 'name-missing' }]],
		['Ada,a@', [{ line: 1, code: 'email-unsound', text: 'a@' }]],
		['Ada\n"Alan\nGrace', [{ line: 2, code: 'quotes' }]],
		[`${'a'.repeat(101)}`, [{ line: 1, code: 'name-long' }]],
		['Ada\nAlan\n ADA', [{ line: 3, code: 'name-twice', text: 'ADA', first: 1 }]],
		[
			'Ada,a@example.org\nAlan,A@example.org',
			[{ line: 2, code: 'email-twice', text: 'a@example.org', first: 1 }]
		]
	])('%j', (text, expected) => {
		expect(faults(text)).toEqual(expected);
	});
});

test('takes as many as a class may have, and not one more', () => {
	const list = Array.from({ length: CLASS_LIMITS.members }, (_, index) => `Learner ${index}`);
	expect(readRoster(list.join('\n'))).toMatchObject({ rows: { length: CLASS_LIMITS.members }, faults: [] });
	expect(faults(`${list.join('\n')}\nOne more\nAnother`)).toEqual([
		{ line: CLASS_LIMITS.members + 1, code: 'too-many' }
	]);
});

test('what a spreadsheet writes is read back', () => {
	const word = fc.stringMatching(/^[A-Za-zéß'-]{1,8}$/);
	const person = fc.tuple(word, fc.option(word));
	fc.assert(
		fc.property(
			fc.uniqueArray(person, { maxLength: 8, selector: ([name]) => name }),
			fc.constantFrom(',', ';', '\t'),
			fc.boolean(),
			(list, delimiter, quotes) => {
				const rows = list.map(([name, email], index) => ({
					name: `P${index} ${name}`,
					'e-mail': email === null ? '' : `p${index}@example.org`
				}));
				const csv = Papa.unparse(rows, { delimiter, quotes });
				const read = readRoster(csv);
				expect(read.faults).toEqual([]);
				expect(read.rows.map(({ name, email }) => ({ name, 'e-mail': email ?? '' }))).toEqual(rows);
			}
		)
	);
});

test('any text is read without an exception, and each line is told of at most once', () => {
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom('a', 'B', '@', '.', ',', ';', '\t', '"', '\n', '\r', ' ', '<', '>')
			}),
			(text) => {
				const { rows, faults } = readRoster(text);
				const told = faults.map(({ line }) => line);
				expect(new Set(told).size).toBe(told.length);
				expect(rows.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
			}
		)
	);
});
