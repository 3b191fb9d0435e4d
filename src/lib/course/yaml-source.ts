import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { findNoText, linesOfNoText } from './no-text.ts';
import type { Problem, ProblemDetail } from './problem.ts';
import { toId } from './schema.ts';

/** A YAML text that was parsed by a schema, and can still tell on which line each of its values stands. */
export interface YamlSource<T> {
	readonly value: T | undefined;
	readonly problems: Problem[];
	/** 1-based line in the file of the value at a path, or of the nearest thing above it. */
	lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses YAML by a schema; everything that does not fit becomes a problem at its line.
 * @param lineOffset lines above the YAML in its file
 */
export function readYaml<T>(
	text: string,
	schema: z.ZodType<T>,
	{ file, lineOffset = 0 }: { file: string; lineOffset?: number }
): YamlSource<T> {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
	const lineAt = (offset: number) => counter.linePos(offset).line + lineOffset;
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	const problems: Problem[] = [];
	const reportYaml = (reason: string, offset: number) => {
		const line = lineAt(offset);
		// Further complaints about a line follow from the first.
		if (problems.some((problem) => problem.line === line)) return;
		problems.push({ code: 'yaml', reason, file, line, severity: 'error' });
	};
	for (const { line, name } of linesOfNoText(text))
		problems.push({ code: 'character', name, file, line: line + lineOffset, severity: 'error' });
	// The parser's advice to programmers ("…; please use YAML.parseAllDocuments()") is none to authors.
	for (const error of document.errors) reportYaml(error.message.replace(/; please use .*/, ''), error.pos[0]);
	if (problems.length > 0) return { value: undefined, problems, lineOf };

	let data: unknown;
	try {
		data = document.toJS() ?? {};
	} catch (error) {
		// Thrown for an alias (`*name`) of nothing, or for aliases that would fill the memory.
		reportYaml(error instanceof Error ? error.message : String(error), offsetOfLostAlias(document));
		return { value: undefined, problems, lineOf };
	}
	const result = schema.safeParse(data);
	if (result.success) {
		// Written as what they are, such as "\0", they get past the check of the text.
		for (const { path, name } of charactersIn(result.data))
			problems.push({ code: 'character', name, file, line: lineOf(path), severity: 'error' });
		return { value: problems.length > 0 ? undefined : result.data, problems, lineOf };
	}
	for (const issue of result.error.issues) {
		for (const { detail, path } of explain(issue, data, schema, file))
			problems.push({ ...detail, file, line: lineOf(path), severity: 'error' });
	}
	return { value: undefined, problems, lineOf };
}

/** Where the key or value at a path starts; where it is missing, where the thing that should hold it starts. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	const last = path.at(-1);
	const parent = document.getIn(path.slice(0, -1), true);
	if (isMap(parent)) {
		const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
		if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
	}
	const node = document.getIn(path, true);
	if (hasRange(node)) return node.range[0];
	return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** Where the first alias that names no anchor stands. */
function offsetOfLostAlias(document: Document): number {
	let offset = 0;
	visit(document, {
		Alias(_, node) {
			if (node.resolve(document)) return undefined;
			offset = node.range?.[0] ?? 0;
			return visit.BREAK;
		}
	});
	return offset;
}

/** Every string of the data that is no text, with its path. */
function charactersIn(
	data: unknown,
	path: readonly PropertyKey[] = []
): { path: readonly PropertyKey[]; name: string }[] {
	if (typeof data === 'string') {
		const name = findNoText(data);
		return name === undefined ? [] : [{ path, name }];
	}
	if (typeof data !== 'object' || data === null) return [];
	return Object.entries(data).flatMap(([key, value]) =>
		charactersIn(value, [...path, Array.isArray(data) ? Number(key) : key])
	);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
	return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

type Issue = z.core.$ZodIssue;

function explain(
	issue: Issue,
	data: unknown,
	schema: z.ZodType,
	file: string
): { detail: ProblemDetail; path: PropertyKey[] }[] {
	const path = issue.path;
	const key = describePath(path) || file;
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, path, data);
		return issue.keys.map((name) => ({
			detail: { code: 'key-unknown', key: name, nearest: nearest(name, known), known: known.join(', ') },
			path: [...path, name]
		}));
	}
	const value = valueAt(data, path);
	const expected = expectation(issue, schema, data);
	if (value === undefined) return [{ detail: { code: 'key-missing', key, expected }, path }];
	const params = issue.code === 'custom' ? issue.params : 'params' in issue ? issue.params : undefined;
	const code = typeof params === 'object' && params !== null && 'code' in params ? params.code : undefined;
	if (code === 'one-key' || code === 'some-keys' || code === 'some-matches')
		return [{ detail: { code, key }, path }];
	if (code === 'one-line') return [{ detail: { code: 'one-line', key }, path }];
	if (code === 'id-shape') {
		const text = String(value);
		return [{ detail: { code: 'id-shape', key, value: text, suggestion: toId(text) }, path }];
	}
	return [{ detail: { code: 'value', key, expected }, path }];
}

/** `facts[2].holds` */
function describePath(path: readonly PropertyKey[]): string {
	return path
		.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
		.join('')
		.replace(/^\./, '');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
		data
	);
}

function expectation(issue: Issue, schema: z.ZodType, data: unknown): string {
	switch (issue.code) {
		case 'invalid_type':
			return expectedType(issue, schema, data);
		case 'invalid_union':
			return kindsAt(schema, issue.path, data)
				.map((kind) => `“${kind}”`)
				.join(' or ');
		case 'invalid_value':
			return issue.values.map((value) => `“${String(value)}”`).join(' or ');
		case 'too_small':
			if (issue.origin === 'string') return 'some text';
			return issue.origin === 'array' ? `a list of ${issue.minimum} or more` : `${issue.minimum} or more`;
		case 'too_big':
			if (issue.origin === 'string') return `at most ${issue.maximum} characters`;
			return issue.origin === 'array' ? `a list of ${issue.maximum} or fewer` : `${issue.maximum} or less`;
		case 'invalid_format':
			return issue.format === 'url'
				? 'a whole address that starts with https://'
				: `text of the form ${issue.format}`;
		default:
			return issue.message;
	}
}

function expectedType(issue: Issue & { code: 'invalid_type' }, schema: z.ZodType, data: unknown): string {
	const value = valueAt(data, issue.path);
	switch (issue.expected) {
		case 'string':
			// What YAML takes for a number, a list or a map was meant as text.
			return value === undefined || value === null ? 'some text' : 'the text in quotes';
		case 'array':
			return 'a list: [one, two], or lines that start with “- ”';
		case 'record':
			return 'one line for each subject: its id, a colon and a phrase';
		case 'object':
			return `the keys ${knownKeys(schema, issue.path, data).join(', ')}, each with its value`;
		case 'boolean':
			return 'true or false';
		case 'int':
			return 'a whole number';
		default:
			return `a ${issue.expected}`;
	}
}

/** The keys that the schema knows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
	const at = schemaAt(schema, path, data);
	const shape = property(kindOf(at, valueAt(data, path)) ?? at, 'shape');
	return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

/** What a key may be that says of which kind its map is, such as a question's `type`. */
function kindsAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
	const union = schemaAt(schema, path.slice(0, -1), data);
	return optionsOf(union).flatMap((option) => literalsOf(option, String(path.at(-1))));
}

/** The schema of the value at a path. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): unknown {
	let at = unwrap(schema);
	path.forEach((key, depth) => {
		const kind = kindOf(at, valueAt(data, path.slice(0, depth))) ?? at;
		const shape = property(kind, 'shape');
		at = unwrap(shape ? property(shape, String(key)) : property(kind, 'element'));
	});
	return at;
}

/** Of a union of kinds, the one that the value says it is. */
function kindOf(schema: unknown, value: unknown): unknown {
	const key = property(property(schema, 'def'), 'discriminator');
	if (typeof key !== 'string') return undefined;
	return optionsOf(schema).find((option) => literalsOf(option, key).includes(String(property(value, key))));
}

function optionsOf(schema: unknown): unknown[] {
	const options = property(property(schema, 'def'), 'options');
	return Array.isArray(options) ? options : [];
}

function literalsOf(schema: unknown, key: string): string[] {
	const values = property(property(property(property(schema, 'shape'), key), 'def'), 'values');
	return Array.isArray(values) ? values.map(String) : [];
}

function unwrap(schema: unknown): unknown {
	let at = schema;
	for (let inner = innerType(at); inner; inner = innerType(at)) at = inner;
	return at;
}

const innerType = (schema: unknown) => property(property(schema, 'def'), 'innerType');

function property(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
