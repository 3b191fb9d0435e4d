import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openApkg } from '../lib/exchange/anki/apkg.ts';
import { readCollection } from '../lib/exchange/anki/sqlite.ts';
import { exportCourse } from './export.ts';
import { UsageError } from './usage-error.ts';

let folder = '';
let stdout = '';
const stderr = vi.fn<(line: string) => void>();
const log = vi.fn<(line: string) => void>();

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'versus-export-'));
	stdout = '';
	vi.spyOn(console, 'error').mockImplementation(stderr.mockReset());
	vi.spyOn(console, 'log').mockImplementation(log.mockReset());
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		stdout += typeof text === 'string' ? text : Buffer.from(text).toString();
		return true;
	});
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
});

describe('without --out', () => {
	test('prints the whole bank and nothing else', async () => {
		expect(await exportCourse(['kpo-vs-bpo', '--as', 'json'])).toBe(0);
		const { course, questions } = JSON.parse(stdout);
		expect(course.id).toBe('kpo-vs-bpo');
		expect(questions.length).toBeGreaterThan(100);
		for (const question of questions)
			for (const property of 'id type dimension facts level stem options key feedback'.split(' '))
				expect(question).toHaveProperty(property);
		expect(log).not.toHaveBeenCalled();
	});

	test.each([
		['gift', '$CATEGORY: $course$/top/KPO vs BPO/'],
		['moodle-xml', '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>'],
		['csv', '\uFEFFid,type,level,']
	])('%s starts as it should', async (format, start) => {
		expect(await exportCourse(['questions/kpo-vs-bpo', '--as', format])).toBe(0);
		expect(stdout.startsWith(start)).toBe(true);
	});
});

describe('with --out', () => {
	test('writes the same to a file, and leaves nothing else behind', async () => {
		const file = join(folder, 'bank.csv');
		await exportCourse(['kpo-vs-bpo', '--as', 'csv']);
		const printed = stdout;
		expect(await exportCourse(['kpo-vs-bpo', '--as', 'csv', '--out', file])).toBe(0);
		expect(await readFile(file, 'utf8')).toBe(printed);
		expect(await readdir(folder)).toEqual(['bank.csv']);
		expect(log.mock.lastCall?.[0]).toMatch(/bank\.csv: \d+ questions$/);
	});

	test('says so when the file cannot be written', async () => {
		const file = join(folder, 'nowhere', 'bank.csv');
		await expect(exportCourse(['kpo-vs-bpo', '--as', 'csv', '--out', file])).rejects.toThrow(UsageError);
	});
});

describe('an Anki deck', () => {
	test('is written with every card new', async () => {
		const file = join(folder, 'deck.apkg');
		expect(await exportCourse(['kpo-vs-bpo', '--as', 'anki', '--out', file])).toBe(0);
		expect(log.mock.lastCall?.[0]).toMatch(/deck\.apkg: \d+ cards$/);
		const found = readCollection(await initSqlJs(), openApkg(await readFile(file)));
		expect(found).toEqual({ reviews: [], otherNotes: 0 });
	});

	test('goes to stdout, but not to a terminal', async () => {
		expect(await exportCourse(['kpo-vs-bpo', '--as', 'anki'])).toBe(0);
		expect(stdout.startsWith('PK')).toBe(true);
		const { isTTY } = process.stdout;
		process.stdout.isTTY = true;
		try {
			await expect(exportCourse(['kpo-vs-bpo', '--as', 'anki'])).rejects.toThrow('--out FILE.apkg');
		} finally {
			process.stdout.isTTY = isTTY;
		}
	});
});

test('a course with errors is not exported', async () => {
	const path = 'tests/fixtures/broken-courses/duplicate-fact';
	expect(await exportCourse([path, '--as', 'json'])).toBe(1);
	expect(stdout).toBe('');
	expect(stderr.mock.lastCall?.[0]).toMatch(new RegExp(`^${path}/[a-z]+\\.md:\\d+: `));
});

test.each([
	[['kpo-vs-bpo'], 'say what to export the course as'],
	[
		['kpo-vs-bpo', '--as', 'moodle'],
		'there is no format “moodle”; did you mean “moodle-xml”? Known are json, gift'
	],
	[['kpo-vs-bpo', '--as', 'constructor'], 'there is no format “constructor”'],
	[['--as', 'json'], 'name one course'],
	[['kpo-vs-bpo', 'crocodilians', '--as', 'json'], 'name one course'],
	[['nowhere', '--as', 'json'], 'there is no course here']
])('%j says what to write instead', async (args, message) => {
	await expect(exportCourse(args)).rejects.toThrow(message);
});
