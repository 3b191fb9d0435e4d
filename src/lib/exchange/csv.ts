import Papa from 'papaparse';
import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { arrange } from './arrange.ts';
import { BYTE_ORDER_MARK, FORMULA } from './spreadsheet.ts';

/**
 * The bank as a table for a spreadsheet (RFC 4180): a row a question, a column an option, as many as the question
 * with the most of them has. Where a cell holds several things, each stands in a line of its own: `facts`, `targets`,
 * `key` (a line an item in a question with targets, otherwise a line a right answer) and `feedback` (a line an
 * option). A cell that a spreadsheet may run as a formula gets an apostrophe before it.
 */
export function toCsv(course: Course, bank: readonly Question[]): string {
	const titleOf = new Map(course.dimensions.map(({ id, title }) => [id, title]));
	const rows = bank.map(arrange).map((question) => ({ question, ...partsOf(question) }));
	const most = Math.max(0, ...rows.map(({ options }) => options.length));
	const columns = Array.from({ length: most }, (_, index) => index);
	const fields = [
		...['id', 'type', 'level', 'dimension', 'facts', 'stem'],
		...columns.map((index) => `option ${index + 1}`),
		...['targets', 'key', 'tolerance', 'unit', 'feedback', 'explanation']
	];
	const data = rows.map(({ question, options, targets, key, tolerance, unit, feedback }) => [
		question.id,
		question.type,
		question.level,
		titleOf.get(question.dimension) ?? question.dimension,
		lines(question.facts),
		question.stem,
		...columns.map((index) => options[index] ?? ''),
		lines(targets),
		lines(key),
		tolerance,
		unit,
		lines(feedback),
		question.explanation
	]);
	const table = Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' });
	return `${BYTE_ORDER_MARK}${table}\r\n`;
}

interface Parts {
	readonly options: readonly string[];
	readonly targets: readonly string[];
	readonly key: readonly string[];
	readonly tolerance: string;
	readonly unit: string;
	readonly feedback: readonly string[];
}

const NONE: Parts = { options: [], targets: [], key: [], tolerance: '', unit: '', feedback: [] };

function partsOf(question: Question): Parts {
	switch (question.format) {
		case 'choice':
		case 'multiple': {
			const keys = question.format === 'choice' ? [question.key] : question.keys;
			return {
				...NONE,
				options: question.options.map(({ text }) => text),
				key: question.options.filter(({ id }) => keys.includes(id)).map(({ text }) => text),
				feedback: question.options.map(({ feedback }) => feedback)
			};
		}
		case 'assign': {
			const textOf = new Map(question.targets.map(({ id, text }) => [id, text]));
			return {
				...NONE,
				options: question.items.map(({ text }) => text),
				targets: question.targets.map(({ text }) => text),
				key: question.items.map(({ key }) => textOf.get(key) ?? ''),
				feedback: question.items.map(({ feedback }) => feedback)
			};
		}
		case 'text':
			return { ...NONE, key: question.accepted };
		case 'numeric':
			return {
				...NONE,
				key: [String(question.value)],
				tolerance: String(question.tolerance),
				unit: question.unit
			};
	}
}

/** One text a line, so none of them may have a line end of its own. */
function lines(texts: readonly string[]): string {
	return texts.map((text) => text.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n');
}
