import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../errors.ts';
import { loadCourseFolder } from '../server/course-folder.ts';
import { subjectsOf } from './course.ts';
import { readCourse, type CourseFolder } from './read-course.ts';

const COURSE = `title: Tea vs coffee
summary: Two hot drinks, compared for people who drink neither.
outcomes: [Tell tea from coffee.]
subjects:
  - { id: tea, name: tea, longName: Green tea, aliases: [cha], number: singular, summary: A drink of leaves. }
  - { id: beans, name: coffee beans, longName: Arabica seeds, number: plural, summary: Seeds of a shrub. }
dimensions: [serving, brewing]
sources: [{ title: The Kettle Handbook }]
`;
const BREWING = `---
title: Brewing
question: How is each of them made?
summary: { tea: Leaves in warm water, beans: Ground and filtered }
principle: The finer the grain, the hotter the water.
facts:
  - id: leaves
    aspect: what is steeped
    holds: [tea]
    falseFor: [beans]
    says: "{steep} for minutes"
    section: in-the-pot
  - id: hot
    aspect: heat
    holds: [beans, tea]
    says: "{want} hot water for {its} taste"
---

## In the pot

A pot.
`;
const SERVING = BREWING.replaceAll('Brewing', 'MUGS and bowls')
	.replace('id: leaves', 'id: bowl')
	.replace('{steep} for minutes', '{fill} a wide bowl')
	.replace('id: hot', 'id: mug')
	.replace('{want} hot water for {its} taste', '{be|be} poured');

function folder(changes: Record<string, string> = {}): CourseFolder {
	const texts = { 'course.yaml': COURSE, 'brewing.md': BREWING, 'serving.md': SERVING, ...changes };
	return { id: 'drinks', texts, assets: ['pot.svg'] };
}
const faults = (changes: Record<string, string>) =>
	readCourse(folder(changes)).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

describe('a sound course', () => {
	const { course, problems, lineOfFact } = readCourse(folder());

	test('is read whole', () => {
		expect(problems).toEqual([]);
		expect(course).toMatchObject({
			id: 'drinks',
			title: 'Tea vs coffee',
			language: 'en',
			passMark: 80,
			outcomes: ['Tell tea from coffee.'],
			sources: [{ title: 'The Kettle Handbook' }]
		});
		expect(course?.dimensions[1]).toMatchObject({
			id: 'brewing',
			title: 'Brewing',
			topic: 'brewing',
			question: 'How is each of them made?',
			summary: { tea: 'Leaves in warm water', beans: 'Ground and filtered' },
			principle: 'The finer the grain, the hotter the water.',
			facts: [
				{
					id: 'leaves',
					dimension: 'brewing',
					aspect: 'what is steeped',
					holds: ['tea'],
					falseFor: ['beans'],
					says: { singular: 'steeps for minutes', plural: 'steep for minutes' },
					section: 'in-the-pot',
					examples: [],
					revision: 1
				},
				{
					id: 'hot',
					dimension: 'brewing',
					aspect: 'heat',
					holds: ['beans', 'tea'],
					falseFor: [],
					says: { singular: 'wants hot water for its taste', plural: 'want hot water for their taste' },
					examples: [],
					revision: 1
				}
			],
			sections: [{ id: 'in-the-pot', title: 'In the pot', html: '<p>A pot.</p>' }]
		});
	});

	test('has its dimensions and subjects in the order of course.yaml', () => {
		expect(course?.dimensions.map(({ id, topic }) => [id, topic])).toEqual([
			['serving', 'MUGS and bowls'],
			['brewing', 'brewing']
		]);
		expect(course?.subjects.map(({ id }) => id)).toEqual(['tea', 'beans']);
		// The fact names them the other way round.
		expect(course && subjectsOf(course, ['beans', 'tea']).map(({ id }) => id)).toEqual(['tea', 'beans']);
	});

	test('tells where its facts stand', () => {
		const [fact] = course?.dimensions[1]?.facts.slice(1) ?? [];
		expect(fact && lineOfFact(fact)).toEqual({ file: 'brewing.md', line: 13 });
	});

	test('is plain data', () => {
		expect(structuredClone(course)).toEqual(course);
	});

	test('reads the same with Windows line ends and byte order marks', () => {
		const other = readCourse(
			folder({
				'course.yaml': windows(COURSE),
				'brewing.md': windows(BREWING),
				'serving.md': windows(SERVING)
			})
		);
		expect(other.problems).toEqual([]);
		expect(other.course).toEqual(course);
	});

	test('takes its topic from the author where there is one', () => {
		const text = BREWING.replace('title: Brewing', 'title: Brewing\ntopic: the Brewing');
		expect(readCourse(folder({ 'brewing.md': text })).course?.dimensions[1]?.topic).toBe('the Brewing');
	});
});

test('minutes are those of reading at 230 words a minute and of 12 answers of 20 seconds a dimension', () => {
	const minutes = (words: number) =>
		readCourse(folder({ 'brewing.md': `${BREWING}\n${'word '.repeat(words)}` })).course?.minutes ?? 0;
	// Two dimensions make 8 minutes of answering; their few words round up to one more.
	expect(minutes(0)).toBe(9);
	expect(minutes(2300)).toBe(19);
});

describe('a line', () => {
	const link = '\n[x](gone.md)\n';
	test.each([
		['below the front matter', { 'brewing.md': BREWING + link }, ['brewing.md:23 link-broken']],
		['of a file from Windows', { 'brewing.md': windows(BREWING + link) }, ['brewing.md:23 link-broken']],
		[
			'of an old Mac',
			{ 'brewing.md': (BREWING + link).replaceAll('\n', '\r') },
			['brewing.md:23 link-broken']
		],
		[
			'in the front matter',
			{ 'brewing.md': windows(BREWING.replace('{want}', 'wants')) },
			['brewing.md:16 predicate-verb']
		],
		[
			'below front matter that has a comment and a gap',
			{ 'brewing.md': BREWING.replace('facts:', '# Four or more\n\nfacts:') + link },
			['brewing.md:25 link-broken']
		],
		[
			'of front matter that ends with spaces',
			{ 'brewing.md': BREWING.replace('---\n\n##', '---  \n\n##') + link },
			['brewing.md:23 link-broken']
		],
		[
			'of a link into a lesson that is read earlier',
			{ 'brewing.md': `${BREWING}\n[x](serving.md#in-the-pot)\n[y](serving.md#cup)` },
			['brewing.md:24 link-broken']
		],
		[
			'of a link into a lesson that is read later',
			{ 'serving.md': `${SERVING}\n[x](brewing.md#in-the-pot)\n[y](brewing.md#cup)` },
			['serving.md:24 link-broken']
		],
		[
			'of a file without front matter',
			{ 'brewing.md': '## In the pot' },
			['brewing.md:1 front-matter-missing']
		]
	])('%s is exact', (_, changes, expected) => {
		expect(faults(changes)).toEqual(expected);
	});
});

describe('a problem', () => {
	test('stands alone: a dimension that is listed twice is read once', () => {
		expect(faults({ 'course.yaml': COURSE.replace('[serving, ', '[brewing, serving, ') })).toEqual([
			'course.yaml:7 id-duplicate'
		]);
	});

	test('comes in the order of files and lines', () => {
		expect(
			faults({
				'course.yaml': COURSE.replace('serving', 'serving, gone'),
				'brewing.md': BREWING.replace('{want}', 'wants').replace('beans: G', 'bean: G'),
				'notes.md': ''
			})
		).toEqual([
			'brewing.md:4 subject-unknown',
			'brewing.md:4 summary-missing',
			'brewing.md:16 predicate-verb',
			'course.yaml:7 file-missing',
			'notes.md:1 file-unlisted'
		]);
	});

	test.each([
		['holds: [beans, tea]', 'holds: [beans, beans]', ['brewing.md:15 id-duplicate']],
		['{steep} for minutes', "{steep} where water isn't hot", ['brewing.md:11 predicate-word']],
		['{steep} for minutes', '{steep} where water isn’t hot', ['brewing.md:11 predicate-word']],
		['{steep} for minutes', '{steep} the tea-leaf', ['brewing.md:11 predicate-names-subject']],
		['{steep} for minutes', '{steep} coffee   Beans', ['brewing.md:11 predicate-names-subject']],
		['{steep} for minutes', '{steep} as coffee', []],
		['{steep} for minutes', '{steep} in a teapot', []]
	])('is found when %s becomes %s: %j', (from, to, expected) => {
		expect(faults({ 'brewing.md': BREWING.replace(from, to) })).toEqual(expected);
	});

	test('is none where a subject’s name has no letters', () => {
		expect(faults({ 'course.yaml': COURSE.replace('name: tea', 'name: "+"') })).toEqual([]);
	});

	test('is only an error where it keeps the course from being served', () => {
		const warned = readCourse(folder({ 'brewing.md': BREWING.replace('for minutes', 'for minutes only') }));
		expect(warned.problems.map(({ severity }) => severity)).toEqual(['warning']);
		expect(warned.course).toBeDefined();
		expect(readCourse(folder({ 'brewing.md': BREWING.replace('{steep}', 'steeps') })).course).toBeUndefined();
	});

	test('is all that comes of a folder without course.yaml', () => {
		const { course, problems } = readCourse({ id: 'x', texts: {}, assets: [] });
		expect(course).toBeUndefined();
		expect(problems).toMatchObject([{ code: 'file-missing', file: 'course.yaml', line: 1 }]);
	});
});

describe('whatever an author writes', { timeout: 60_000 }, () => {
	/** Reads it, and expects no exception, and problems that an editor could jump to and a person read. */
	function expectReadable(given: CourseFolder): void {
		const { course, problems } = readCourse(given);
		expect(course === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
		for (const problem of problems) {
			const lines = (given.texts[problem.file] ?? '').split(/\r\n|\r|\n/).length;
			expect(problem.line, describeProblem(problem)).toBeGreaterThanOrEqual(1);
			expect(problem.line, describeProblem(problem)).toBeLessThanOrEqual(lines);
			const text = describeProblem(problem);
			expect(text).toMatch(/^[^:]+:\d+: (warning: )?[^]{10,}$/);
			expect(text).not.toMatch(/undefined|\[object/);
		}
	}

	const NASTY = [
		'\n',
		'\r\n',
		'\r',
		'\t',
		'---\n',
		'\n---',
		'...',
		'- ',
		'  ',
		': ',
		' #',
		'"',
		"'",
		'{',
		'}',
		'[',
		']',
		'|',
		'>',
		'|\n',
		'&a ',
		'*a',
		'*b',
		'!!map ',
		'!!binary ',
		'!!set ',
		'? ',
		'<<: *a',
		'<<: ',
		'%YAML 1.1\n',
		'@',
		'`',
		'\uFEFF',
		'\u0000',
		'\u2028',
		'\\',
		'~',
		'null',
		'true',
		'1e999',
		'.nan',
		'0x1F',
		'2024-01-01',
		'__proto__: 1\n',
		'constructor',
		'## ',
		'## \n',
		'# H\n',
		'[x](y.md)',
		'[x](#)',
		'![](',
		'<b>',
		'[a]: b.md\n',
		'{be}',
		'{',
		'{}',
		'{a|b|c}',
		'日本',
		'😀',
		'\uD800',
		'$&',
		'%s',
		'{name}'
	];
	const nasty = fc.oneof(
		{ arbitrary: fc.constantFrom(...NASTY), weight: 4 },
		fc.string({ unit: 'grapheme', maxLength: 20 })
	);
	const anyText = fc.oneof(
		fc.array(nasty, { maxLength: 30 }).map((parts) => parts.join('')),
		fc.string({ unit: 'binary', maxLength: 200 })
	);
	const edits = fc.array(
		fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(60), insert: nasty }),
		{ minLength: 1, maxLength: 4 }
	);
	const edit = (text: string, changes: readonly { at: number; remove: number; insert: string }[]) =>
		changes.reduce((sum, { at, remove, insert }) => {
			const start = Math.floor(at * sum.length);
			return sum.slice(0, start) + insert + sum.slice(start + remove);
		}, text);

	test('as course.yaml becomes a course or problems', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expectReadable(folder({ 'course.yaml': text }));
				expectReadable(folder({ 'course.yaml': COURSE + text }));
			})
		);
	});

	test('as a dimension becomes a course or problems', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expectReadable(folder({ 'brewing.md': text }));
				expectReadable(folder({ 'brewing.md': BREWING + text }));
				expectReadable(folder({ 'brewing.md': `---\n${text}\n---\n${text}` }));
				expectReadable(folder({ 'brewing.md': BREWING.replace('{steep} for minutes', () => text) }));
			}),
			{ numRuns: 50 }
		);
	});

	test('into a bundled course becomes a course or problems', async () => {
		const bundled = await loadCourseFolder('questions/crocodilians');
		// One lesson is enough to be edited, and quick to read.
		const lesson = await readFile('questions/crocodilians/head-and-teeth.md', 'utf8');
		const all = bundled.texts['course.yaml'] ?? '';
		const head = all.replace(/^dimensions: .*$/m, 'dimensions: [head-and-teeth]');
		const texts = (changes: Record<string, string>) => ({
			...bundled,
			texts: { 'course.yaml': head, 'head-and-teeth.md': lesson, ...changes }
		});
		expect(readCourse(texts({})).problems).toEqual([]);
		fc.assert(
			fc.property(edits, edits, (one, other) => {
				expectReadable(texts({ 'course.yaml': edit(head, one) }));
				expectReadable(texts({ 'head-and-teeth.md': edit(lesson, other) }));
			})
		);
	});
});
