import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse as parseGift, type GIFTQuestion } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Course } from '../../src/lib/course/course.ts';
import { arrange } from '../../src/lib/exchange/arrange.ts';
import { toCsv } from '../../src/lib/exchange/csv.ts';
import { toGift } from '../../src/lib/exchange/gift.ts';
import { toJson } from '../../src/lib/exchange/json.ts';
import { generalFeedbackOf } from '../../src/lib/exchange/moodle-question.ts';
import { toMoodleXml } from '../../src/lib/exchange/moodle-xml.ts';
import { plainText } from '../../src/lib/exchange/plain-text.ts';
import type { Question } from '../../src/lib/quiz/question.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { NASTY_TEXTS, sampleBank, sampleCourse, type TextOf } from '../support/sample-bank.ts';

/** What every format can hold of a question, however it writes it. */
interface Seen {
	readonly name: string;
	readonly kind: 'one' | 'several' | 'true-false' | 'match' | 'text' | 'number';
	readonly stem: string;
	/** Each option with what is told about it; each item with its target; each accepted answer. */
	readonly answers: readonly (readonly [text: string, other: string])[];
	/** Texts that are right; a number has its tolerance too. */
	readonly key: readonly string[];
	readonly explanation: string;
}

/** Readers differ in white space at the ends and between words, and none of it matters. */
const squeeze = (text: string) =>
	plainText(text)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim();

/** @param answer what a format makes of the text of an answer */
function expected(question: Question, answer: (text: string) => string = (text) => text): Seen {
	const arranged = arrange(question);
	const base = {
		name: question.id,
		stem: squeeze(question.stem),
		explanation: squeeze(generalFeedbackOf(arranged))
	};
	const written = (text: string) => squeeze(answer(text));
	switch (arranged.format) {
		case 'choice': {
			const { options, key, type } = arranged;
			if (type === 'true-false')
				return {
					...base,
					kind: 'true-false',
					answers: options.map(({ id, feedback }) => [id, squeeze(feedback)]),
					key: [key]
				};
			return {
				...base,
				kind: 'one',
				answers: options.map(({ text, feedback }) => [written(text), squeeze(feedback)]),
				key: options.filter(({ id }) => id === key).map(({ text }) => written(text))
			};
		}
		case 'multiple': {
			const { options, keys } = arranged;
			return {
				...base,
				kind: 'several',
				answers: options.map(({ text, feedback }) => [written(text), squeeze(feedback)]),
				key: options.filter(({ id }) => keys.includes(id)).map(({ text }) => written(text))
			};
		}
		case 'assign': {
			const { items, targets } = arranged;
			const pairs = items.map(({ text, key }): [string, string] => {
				const target = targets.find(({ id }) => id === key);
				return [written(text), written(target?.text ?? '')];
			});
			const extra = targets
				.filter(({ id }) => items.every(({ key }) => key !== id))
				.map(({ text }): [string, string] => ['', written(text)]);
			return { ...base, kind: 'match', answers: [...pairs, ...extra], key: [] };
		}
		case 'text':
			return {
				...base,
				kind: 'text',
				answers: [],
				key: arranged.accepted.map((text) => squeeze(answer(text.replaceAll('*', '\\*'))))
			};
		case 'numeric':
			return {
				...base,
				kind: 'number',
				answers: [],
				key: [String(arranged.value), String(arranged.tolerance)]
			};
	}
}

const inOrder = (course: Course, bank: readonly Question[]) =>
	course.dimensions.flatMap(({ id }) => bank.filter(({ dimension }) => dimension === id));

// ---- Moodle XML, read by @rgrove/parse-xml, which holds to the standard.

function child(element: Element | undefined, name: string): Element | undefined {
	return children(element, name)[0];
}

function children(element: Element | undefined, name: string): Element[] {
	return (element?.children ?? []).filter(
		(node): node is Element => node.type === 'element' && node.name === name
	);
}

/** What stands in an element's `text`, or in itself. */
function textIn(element: Element | undefined): string {
	const holder = child(element, 'text') ?? element;
	return squeeze(
		(holder?.children ?? [])
			.map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
			.join('')
	);
}

function readXml(xml: string): { categories: string[]; questions: Seen[]; grades: number[][] } {
	const quiz = fromXml(xml).children.find((node) => node.type === 'element');
	const all = children(quiz, 'question');
	const [categories, questions] = [
		all.filter(({ attributes }) => attributes['type'] === 'category'),
		all.filter(({ attributes }) => attributes['type'] !== 'category')
	];
	return {
		categories: categories.map((each) => textIn(child(each, 'category'))),
		questions: questions.map(seenInXml),
		grades: questions
			.filter((each) => textIn(child(each, 'single')) === 'false')
			.map((each) => children(each, 'answer').map(({ attributes }) => Number(attributes['fraction'])))
	};
}

function seenInXml(element: Element): Seen {
	const answers = children(element, 'answer');
	const right = answers.filter(({ attributes }) => Number(attributes['fraction']) > 0);
	const base = {
		name: textIn(child(element, 'name')),
		stem: textIn(child(element, 'questiontext')),
		explanation: textIn(child(element, 'generalfeedback')),
		answers: answers.map((each): [string, string] => [textIn(each), textIn(child(each, 'feedback'))]),
		key: right.map(textIn)
	};
	switch (element.attributes['type']) {
		case 'multichoice':
			return { ...base, kind: textIn(child(element, 'single')) === 'true' ? 'one' : 'several' };
		case 'truefalse':
			return { ...base, kind: 'true-false' };
		case 'matching':
			return {
				...base,
				kind: 'match',
				answers: children(element, 'subquestion').map((row) => [textIn(row), textIn(child(row, 'answer'))])
			};
		case 'shortanswer':
			return { ...base, kind: 'text', answers: [] };
		default:
			return {
				...base,
				kind: 'number',
				answers: [],
				key: [...base.key, textIn(child(answers[0], 'tolerance'))]
			};
	}
}

// ---- GIFT, read by the grammar of its community.

/** The parser leaves the placeholders of escaped characters in the side of the targets. */
const unescapeTarget = (text: string) =>
	text.replace(/&&(\d{3});?/g, (_, code: string) => String.fromCharCode(Number(code)));

function readGift(gift: string): { categories: string[]; questions: Seen[]; grades: number[][] } {
	const all = parseGift(gift);
	const multiple = all
		.filter((each) => each.type === 'MC')
		.map(({ choices }) => choices.map(({ weight }) => weight));
	return {
		categories: all.flatMap((each) =>
			each.type === 'Category' ? [each.title.replaceAll('\\\\', '\\').trim()] : []
		),
		questions: all.flatMap((each) => (each.type === 'Category' ? [] : [seenInGift(each)])),
		grades: multiple
			.filter((weights) => weights.every((weight) => weight !== null))
			.map((weights) => weights.map((weight) => weight ?? 0))
	};
}

function seenInGift(question: Exclude<GIFTQuestion, { type: 'Category' }>): Seen {
	if (question.type === 'Description' || question.type === 'Essay')
		throw new Error(`no answers: ${question.title}`);
	const base = {
		name: question.title ?? '',
		stem: squeeze(question.stem.text),
		explanation: squeeze(question.globalFeedback?.text ?? '')
	};
	switch (question.type) {
		case 'TF': {
			// The parser calls the first feedback the one for true; Moodle reads it as the one for the wrong answer.
			const wrong = squeeze(question.trueFeedback?.text ?? '');
			const right = squeeze(question.falseFeedback?.text ?? '');
			return {
				...base,
				kind: 'true-false',
				answers: [
					['true', question.isTrue ? right : wrong],
					['false', question.isTrue ? wrong : right]
				],
				key: [String(question.isTrue)]
			};
		}
		case 'MC': {
			const isOne = question.choices.some(({ isCorrect }) => isCorrect);
			return {
				...base,
				kind: isOne ? 'one' : 'several',
				answers: question.choices.map(({ text, feedback }) => [
					squeeze(text.text),
					squeeze(feedback?.text ?? '')
				]),
				key: question.choices
					.filter(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)
					.map(({ text }) => squeeze(text.text))
			};
		}
		case 'Matching':
			return {
				...base,
				kind: 'match',
				answers: question.matchPairs.map(({ subquestion, subanswer }) => [
					squeeze(subquestion.text),
					squeeze(unescapeTarget(subanswer))
				]),
				key: []
			};
		case 'Short':
			return {
				...base,
				kind: 'text',
				answers: [],
				key: question.choices.map(({ text }) => squeeze(text.text))
			};
		case 'Numerical': {
			const [choice] = Array.isArray(question.choices) ? question.choices : [];
			return {
				...base,
				kind: 'number',
				answers: [],
				key: [String(choice?.text.number), String(choice?.text.range)]
			};
		}
	}
}

// ---- CSV, read by another parser than the writer's.

/** A cell without the apostrophe that keeps it from being run. */
const bare = (cell: string) =>
	/^'[\s"'\u00A0\uFEFF]*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

function checkCsv(course: Course, bank: readonly Question[]) {
	const rows: Record<string, string>[] = parseCsv(toCsv(course, bank), {
		bom: true,
		columns: true,
		record_delimiter: '\r\n'
	});
	expect(rows).toHaveLength(bank.length);
	bank.map(arrange).forEach((question, index) => {
		const row = rows[index] ?? {};
		for (const cell of Object.values(row)) expect('=+-@\t\r').not.toContain(cell.charAt(0) || 'none');
		const cell = (name: string) => bare(row[name] ?? '');
		const parts =
			question.format === 'assign' ? question.items : 'options' in question ? question.options : [];
		const options = parts.map((_, place) => cell(`option ${place + 1}`));
		expect(cell('id')).toBe(question.id);
		expect(cell('dimension')).toBe(course.dimensions.find(({ id }) => id === question.dimension)?.title);
		expect(cell('facts')).toBe(question.facts.join('\n'));
		expect(cell('stem')).toBe(question.stem);
		expect(options).toEqual(parts.map(({ text }) => text));
		expect(cell('feedback')).toBe(parts.map(({ feedback }) => oneLine(feedback)).join('\n'));
		expect(cell('key')).toBe(keyTexts(question).map(oneLine).join('\n'));
		expect(cell('explanation')).toBe(question.explanation);
	});
}

function keyTexts(question: Question): string[] {
	switch (question.format) {
		case 'choice':
			return question.options.filter(({ id }) => id === question.key).map(({ text }) => text);
		case 'multiple':
			return question.options.filter(({ id }) => question.keys.includes(id)).map(({ text }) => text);
		case 'assign':
			return question.items.map(({ key }) => question.targets.find(({ id }) => id === key)?.text ?? '');
		case 'text':
			return [...question.accepted];
		case 'numeric':
			return [String(question.value)];
	}
}

// ---- All of them.

function checkXml(course: Course, bank: readonly Question[]) {
	const { categories, questions, grades } = readXml(toMoodleXml(course, bank));
	expect(questions).toEqual(inOrder(course, bank).map((question) => expected(question)));
	expect(categories.map(namesIn)).toEqual(categoryNames(course, bank));
	checkGrades(grades, bank);
}

function checkGift(course: Course, bank: readonly Question[]) {
	const { categories, questions, grades } = readGift(toGift(course, bank));
	const withArrow = (text: string) => text.replaceAll('->', '→');
	expect(questions).toEqual(inOrder(course, bank).map((question) => expected(question, withArrow)));
	expect(categories.map(namesIn)).toEqual(categoryNames(course, bank));
	checkGrades(grades, bank);
}

/** As Moodle takes a path apart: `qformat_default::split_category_path`. */
const namesIn = (path: string) =>
	path.split(/(?<!\/)\/(?!\/)/).map((name) => name.replaceAll('//', '/').trim());
const categoryNames = (course: Course, bank: readonly Question[]) =>
	course.dimensions
		.filter(({ id }) => bank.some(({ dimension }) => dimension === id))
		.map(({ title }) => ['$course$', 'top', ...[course.title, title].map((name) => squeeze(oneLine(name)))]);

/** Choosing all that is right earns the whole mark, choosing everything earns none of it. */
function checkGrades(grades: readonly number[][], bank: readonly Question[]) {
	expect(grades).toHaveLength(bank.filter(({ format }) => format === 'multiple').length);
	for (const each of grades) {
		const sum = (list: readonly number[]) => list.reduce((total, grade) => total + grade, 0);
		expect(sum(each.filter((grade) => grade > 0))).toBeCloseTo(100, 3);
		expect(sum(each)).toBeCloseTo(0, 3);
	}
}

function checkJson(course: Course, bank: readonly Question[]) {
	const { questions } = JSON.parse(toJson(course, bank));
	expect(questions.map(({ id, stem, feedback }: Record<string, string>) => [id, stem, feedback])).toEqual(
		bank.map(({ id, stem, explanation }) => [id, stem, explanation])
	);
}

/** Each has some fifty texts. */
const RUNS = Number(process.env['SOAK'] ?? 40);
const bundled = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];
const CHECKS = { 'moodle-xml': checkXml, gift: checkGift, csv: checkCsv, json: checkJson };

describe.each(Object.entries(CHECKS))('%s', (_, check) => {
	test.each(bundled)('gives back the bank of $course.id', ({ course, bank }) => {
		expect(bank.length).toBeGreaterThan(100);
		check(course, bank);
	});

	test('gives back a question of every format', () => {
		check(sampleCourse(), sampleBank());
	});

	test.each(NASTY_TEXTS)('gives back %j wherever it stands', (nasty) => {
		expect.hasAssertions();
		check(
			sampleCourse(),
			sampleBank((place) => `${nasty} ${place}`)
		);
		check(
			sampleCourse(),
			sampleBank((place) => `${place} ${nasty}`)
		);
		check(sampleCourse(`${nasty} title`, [`${nasty} one`, `two ${nasty}`]), sampleBank());
	});

	test('gives back any text', () => {
		expect.hasAssertions();
		// GIFT's readers keep their place by words such as &&058; and nothing escapes those.
		const piece = fc.oneof(
			fc.constantFrom(...NASTY_TEXTS, ...'~=#{}:\\/[]%*"\',;<>&-@+\n\t '),
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary' })
		);
		const text = fc
			.array(piece, { maxLength: 5 })
			.map((pieces) => pieces.join(''))
			.filter((joined) => !joined.includes('&&'));
		fc.assert(
			fc.property(fc.infiniteStream(fc.tuple(text, fc.boolean())), (texts) => {
				// A name in each text keeps it from being empty and from being another one's twin.
				const textOf: TextOf = (place) => {
					const [text, isFirst] = texts.next().value ?? ['', true];
					return isFirst ? `${text} ${place}` : `${place} ${text}`;
				};
				check(sampleCourse(), sampleBank(textOf));
			}),
			{ numRuns: RUNS }
		);
	}, 60_000);
});
