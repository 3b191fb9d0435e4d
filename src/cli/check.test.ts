import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ProblemDetail } from '../lib/course/problem.ts';
import { loadCourseFolder } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { check } from './check.ts';

const FIXTURES = 'tests/fixtures/broken-courses';
const fixtures = (await readdir(FIXTURES)).toSorted();
const expected = (name: string) => readFile(join(FIXTURES, name, 'expected.txt'), 'utf8');

/** Has no course.yaml, so the command finds it only as a folder of a bank, never by its path. */
const NOT_A_COURSE = 'course-file-missing';
/** What is wrong with these is worth a look, and no reason to refuse them. */
const ONLY_WARNINGS = [
	'card-contested',
	'card-flaws',
	'fact-near-duplicate',
	'file-unlisted',
	'html-ignored',
	'question-flaw'
];

/** A fixture for each kind of problem; the compiler asks for a new one when there is a new kind. */
const SHOWN_BY = {
	'file-missing': 'dimension-file-missing',
	'file-unlisted': 'file-unlisted',
	yaml: 'yaml-course',
	'front-matter-missing': 'front-matter-missing',
	character: 'character',
	'key-missing': 'key-missing',
	'key-unknown': 'key-unknown',
	value: 'value',
	'id-shape': 'id-shape',
	'one-line': 'one-line',
	'id-duplicate': 'duplicate-fact',
	'id-reserved': 'id-reserved',
	'subject-unknown': 'subject-unknown',
	'subject-contradiction': 'subject-contradiction',
	'summary-missing': 'summary-missing',
	'section-unknown': 'section-unknown',
	'heading-duplicate': 'heading-duplicate',
	'heading-empty': 'heading-empty',
	'text-before-heading': 'text-before-heading',
	'predicate-verb': 'predicate-verb',
	'predicate-brace': 'predicate-brace',
	'predicate-full-stop': 'predicate-full-stop',
	'predicate-names-subject': 'predicate-names-subject',
	'predicate-word': 'predicate-words',
	'fact-near-duplicate': 'fact-near-duplicate',
	'link-broken': 'link-broken',
	'link-unsafe': 'link-unsafe',
	'image-missing': 'image-missing',
	'image-remote': 'image-remote',
	'image-alt': 'image-alt',
	'html-ignored': 'html-ignored',
	footnote: 'footnote',
	'fact-unknown': 'question-references',
	'one-key': 'question-keys',
	'some-keys': 'question-keys',
	'some-matches': 'question-matches',
	'question-flaw': 'question-flaw',
	'term-use': 'term-use',
	'card-long': 'card-flaws',
	'card-gives-away': 'card-flaws',
	'card-yes-no': 'card-flaws',
	'card-list': 'card-flaws',
	'card-several-facts': 'card-flaws',
	'card-orphan': 'card-flaws',
	'card-near-duplicate': 'card-flaws',
	'card-contested': 'card-contested',
	'too-few-questions': 'too-few-questions'
} satisfies Record<ProblemDetail['code'], string>;

afterEach(() => vi.restoreAllMocks());

/** Runs the command's function and returns what it wrote. */
async function runHere(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
	const written = { stdout: '', stderr: '' };
	vi.spyOn(console, 'log').mockImplementation((line) => void (written.stdout += `${line}\n`));
	vi.spyOn(console, 'error').mockImplementation((line) => void (written.stderr += `${line}\n`));
	return { code: await check(args), ...written };
}

/** Runs `versus` as a process of its own. */
function run(args: string[], cwd = '.'): Promise<{ code: number; stdout: string; stderr: string }> {
	const all = [resolve('scripts/versus.mjs'), ...args];
	return new Promise((done) => {
		const child = execFile(process.execPath, all, { cwd }, (_, stdout, stderr) =>
			done({ code: child.exitCode ?? -1, stdout, stderr })
		);
	});
}

describe('a broken course', () => {
	test.each(fixtures.filter((name) => name !== NOT_A_COURSE))('%s', async (name) => {
		const { code, stderr } = await runHere(join(FIXTURES, name));
		expect(stderr).toBe(await expected(name));
		expect(code).toBe(ONLY_WARNINGS.includes(name) ? 0 : 1);
	});

	test('in the bank, without a course.yaml', async () => {
		const cwd = await mkdtemp(join(tmpdir(), 'versus-bank-'));
		await cp(join(FIXTURES, NOT_A_COURSE), join(cwd, 'questions', NOT_A_COURSE), { recursive: true });
		const { code, stderr } = await run(['check'], cwd);
		await rm(cwd, { recursive: true });
		expect(stderr).toBe((await expected(NOT_A_COURSE)).replaceAll(`${FIXTURES}/`, 'questions/'));
		expect(code).toBe(1);
	}, 60_000);

	test.each(Object.entries(SHOWN_BY))('is there for the problem %s', async (problem, name) => {
		const { problems } = inspectCourse(await loadCourseFolder(join(FIXTURES, name)));
		expect(problems.map(({ code }) => code)).toContain(problem);
	});

	test('several at once are counted together', async () => {
		const names = ['duplicate-subject', 'html-ignored', 'image-alt'];
		const { code, stdout, stderr } = await runHere(...names.map((name) => join(FIXTURES, name)));
		expect(stderr).toBe((await Promise.all(names.map(expected))).join(''));
		expect(stdout).toMatch(/^html-ignored: .*\n8 errors, 3 warnings\n$/);
		expect(code).toBe(1);
	});

	test('the ones with Windows line ends have them', async () => {
		// A checkout may have converted them, and their tests would show nothing.
		expect(await readFile(join(FIXTURES, 'windows-line-ends/brewing.md'), 'utf8')).toMatch(/^\uFEFF---\r\n/);
		expect(await readFile(join(FIXTURES, 'windows-line-ends-course/course.yaml'), 'utf8')).toMatch(
			/^\uFEFFtitle: .*\r\n/
		);
	});
});

describe.concurrent('the process', { timeout: 60_000 }, () => {
	test('finds nothing wrong with the bundled courses', async ({ expect }) => {
		const { code, stdout, stderr } = await run(['check', 'kpo-vs-bpo', 'crocodilians']);
		expect(stderr).toBe('');
		expect(stdout).toMatch(
			/^kpo-vs-bpo: 6 dimensions, \d+ facts, \d+ questions, \d+ cards\ncrocodilians: 5 dimensions, .*\n0 errors, 0 warnings\n$/
		);
		expect(code).toBe(0);
	});

	test.each([
		['predicate-names-subject', 1, '6 errors, 0 warnings\n'],
		['file-unlisted', 0, /^file-unlisted: 1 dimensions, .*\n0 errors, 1 warning\n$/]
	] as const)('checks %s and ends with code %i', async (name, code, summary) => {
		const result = await run(['check', join(FIXTURES, name)]);
		expect(result.stderr).toBe(await expected(name));
		expect(result.stdout).toMatch(summary);
		expect(result.code).toBe(code);
	});

	test('names the courses that there are where there is none', async ({ expect }) => {
		const bank = (await readdir('questions')).toSorted().join(', ');
		// A folder that is there, and has no course.yaml.
		const name = `${FIXTURES}/${NOT_A_COURSE}`;
		expect(await run(['check', name])).toEqual({
			code: 1,
			stdout: '',
			stderr: `${name}: there is no course here; name an id in questions/ (${bank}) or a folder with a course.yaml\n`
		});
	});

	test.each([
		[['chek'], 'there is no command “chek”; did you mean “check”?\n'],
		// Names that every object has, and no command.
		[['constructor'], /^there is no command “constructor”; did you mean “\w+”\?\n$/],
		[['check', '--fix'], /^Unknown option '--fix'[^\n]*\n$/]
	])('says in one line what is wrong with %j', async (args, stderr) => {
		const result = await run(args);
		expect(result.stderr).toMatch(stderr);
		expect(result.stdout).toBe('');
		expect(result.code).toBe(1);
	});

	test('checks a course that lies elsewhere, called from elsewhere', async ({ expect }) => {
		const cwd = await mkdtemp(join(tmpdir(), 'versus-elsewhere-'));
		await cp('questions/crocodilians', join(cwd, 'crocs'), { recursive: true });
		const { code, stdout, stderr } = await run(['check', './crocs'], cwd);
		await rm(cwd, { recursive: true });
		expect(stdout).toMatch(/^crocs: 5 dimensions, /);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});

	test('writes a deck for Anki, which takes a file beside the code', async ({ expect }) => {
		const folder = await mkdtemp(join(tmpdir(), 'versus-deck-'));
		const file = join(folder, 'deck.apkg');
		const { code, stdout, stderr } = await run(['export', 'crocodilians', '--as', 'anki', '--out', file]);
		expect(stderr).toBe('');
		expect(stdout).toContain(file);
		expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
		await rm(folder, { recursive: true });
		expect(code).toBe(0);
	});

	test('explains itself', async ({ expect }) => {
		const [help, nothing] = await Promise.all([run(['help']), run([])]);
		expect(help.stdout).toMatch(/^Usage: /);
		expect(help.code).toBe(0);
		expect(nothing).toEqual({ ...help, code: 1 });
	});
});
