import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readYaml } from './yaml-source.ts';

const schema = z.strictObject({
	title: z.string(),
	list: z.array(z.strictObject({ id: z.string(), tags: z.array(z.string()).default([]) })).default([]),
	cells: z.record(z.string(), z.string()).default({}),
	pair: z.strictObject({ left: z.string(), right: z.string() }).optional(),
	kinds: z
		.array(
			z.discriminatedUnion('type', [
				z.strictObject({ type: z.literal('word'), text: z.string() }),
				z.strictObject({ type: z.literal('sum'), terms: z.array(z.strictObject({ value: z.number() })) })
			])
		)
		.default([])
});
const read = (text: string, lineOffset = 0) => readYaml(text, schema, { file: 'x.yaml', lineOffset });
/** Line and code of each problem. */
const faults = (text: string) => read(text).problems.map(({ line, code }) => `${line} ${code}`);

const TEXT = `# A comment
title: Tea

list:
  - id: one
    tags:
      - a
      # between two
      - b
  - { id: two, tags: [c,
      d] }
cells:
  left: L
pair:
  left: x
  right: "y
    z"
`;

describe('the line of', () => {
	test.each([
		[['title'], 2],
		[['list'], 4],
		[['list', 0], 5],
		[['list', 0, 'id'], 5],
		[['list', 0, 'tags'], 6],
		[['list', 0, 'tags', 1], 9],
		[['list', 1], 10],
		[['list', 1, 'tags', 0], 10],
		[['list', 1, 'tags', 1], 11],
		[['cells', 'left'], 13],
		[['pair', 'right'], 16],
		// What is not there stands where it would be added.
		[['list', 1, 'name'], 10],
		[['list', 7, 'id'], 4],
		[['pair', 'middle', 'part'], 14],
		[['title', 'deeper'], 2],
		[['cells', 'right'], 12]
	])('%j is %i', (path, line) => {
		const source = read(TEXT);
		expect(source.problems).toEqual([]);
		expect(source.lineOf(path)).toBe(line);
		expect(read(TEXT, 10).lineOf(path)).toBe(line + 10);
		expect(read(TEXT.replaceAll('\n', '\r\n')).lineOf(path)).toBe(line);
		expect(read(`\uFEFF${TEXT}`).lineOf(path)).toBe(line);
	});

	test('what is missing from an empty file is 1', () => {
		expect(read('').lineOf(['title'])).toBe(1);
		expect(faults('')).toEqual(['1 key-missing']);
	});
});

test.each([
	['title: Tea\ntitle: Coffee', ['2 yaml']],
	['title: [\n', ['2 yaml']],
	['title: "Tea\n\n', ['3 yaml']],
	['\ttitle: Tea', ['1 yaml']],
	// One fault, of which the parser says three things.
	['- a\ntitle: 1', ['2 yaml']],
	['title: {a} b\ncells: {a} b', ['1 yaml', '2 yaml']],
	['title: a\ncells: *gone', ['2 yaml']],
	['title: a\nlist: &l [*l]', ['2 value']],
	['title: 1', ['1 value']],
	['title:', ['1 value']],
	['- title', ['1 value']],
	['title: a\ncells: { a: 1 }', ['2 value']],
	['title: a\npair:\n  left: x\n  rihgt: y', ['2 key-missing', '4 key-unknown']],
	['title: a\nlist:\n  - name: x', ['3 key-missing', '3 key-unknown']],
	['title: a\n__proto__: x', ['2 key-unknown']],
	['title: a\n1: x', ['2 key-unknown']],
	['title: !!binary x', ['1 value']]
])('%j has %j', (text, expected) => {
	expect(faults(text)).toEqual(expected);
});

test('aliases that would fill the memory are refused', () => {
	const tens = (of: string) => `[${Array(10).fill(of).join(', ')}]`;
	const bomb = [`a: &a ${tens('x')}`];
	for (const [index, name] of [...'bcdefghi'].entries())
		bomb.push(`${name}: &${name} ${tens(`*${'abcdefgh'[index]}`)}`);
	expect(faults(bomb.join('\n'))).toEqual(['1 yaml']);
});

test('an unknown key names the nearest that is known there', () => {
	expect(read('title: a\nlist:\n  - id: x\n    tag: [a]').problems).toEqual([
		{
			code: 'key-unknown',
			key: 'tag',
			nearest: 'tags',
			known: 'id, tags',
			file: 'x.yaml',
			line: 4,
			severity: 'error'
		}
	]);
});

test('of a map that comes in kinds, the kinds and the keys of its kind are known', () => {
	const text = `title: a
kinds:
  - { type: word, terms: [] }
  - { type: sum, terms: [{ valu: 1 }] }
  - { type: wrod }
  - { text: a }
`;
	expect(read(text).problems).toMatchObject([
		{ line: 3, code: 'key-missing', key: 'kinds[1].text' },
		{ line: 3, code: 'key-unknown', key: 'terms', nearest: 'text', known: 'type, text' },
		{ line: 4, code: 'key-missing', key: 'kinds[2].terms[1].value' },
		{ line: 4, code: 'key-unknown', key: 'valu', nearest: 'value', known: 'value' },
		{ line: 5, code: 'value', key: 'kinds[3].type', expected: '“word” or “sum”' },
		{ line: 6, code: 'key-missing', key: 'kinds[4].type', expected: '“word” or “sum”' }
	]);
});

test('keys that are maps print nothing to the console', () => {
	const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
	expect(faults('? { a: b }\n: c\ntitle: a')).toEqual(['1 key-unknown']);
	expect(warn).not.toHaveBeenCalled();
	warn.mockRestore();
});

test('a text that fits gives its value', () => {
	expect(read('title: Tea\nlist: [{ id: one }]').value).toEqual({
		title: 'Tea',
		list: [{ id: 'one', tags: [] }],
		cells: {},
		kinds: []
	});
});
