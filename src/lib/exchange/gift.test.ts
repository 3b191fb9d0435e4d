import { describe, expect, test } from 'vitest';
import {
	assignQuestion,
	choiceQuestion,
	multipleQuestion,
	numericQuestion,
	sampleBank,
	sampleCourse,
	textQuestion,
	trueFalseQuestion
} from '../../../tests/support/sample-bank.ts';
import type { Question } from '../quiz/question.ts';
import { toGift } from './gift.ts';

/** The lines of the only question in an export, without its comment. */
function linesOf(question: Question): string[] {
	const [, block = ''] = toGift(sampleCourse(), [question]).split('\n\n');
	return block.split('\n').slice(1);
}

test('a category, then its questions, a blank line after each', () => {
	const gift = toGift(sampleCourse(), sampleBank());
	const blocks = gift.split('\n\n');
	expect(blocks.pop()).toBe('');
	expect(blocks.map((block) => block.split('\n')[0])).toEqual([
		'$CATEGORY: $course$/top/Tea vs coffee/Brewing',
		'// [id:choice.fee.tea] [tag:d1] [tag:choice] [tag:remember]',
		'// [id:true-false.fee.true] [tag:d1] [tag:true-false] [tag:remember]',
		'// [id:true-false.fee.false] [tag:d1] [tag:true-false] [tag:remember]',
		'// [id:multiple.d1.tea] [tag:d1] [tag:multiple] [tag:remember]',
		'// [id:sort.d1] [tag:d1] [tag:sort] [tag:remember]',
		'$CATEGORY: $course$/top/Tea vs coffee/Serving',
		'// [id:fill-in.fee] [tag:d2] [tag:fill-in] [tag:remember]',
		'// [id:numeric.fee] [tag:d2] [tag:numeric] [tag:remember]'
	]);
});

test('one right option', () => {
	expect(linesOf({ ...choiceQuestion(), fixedOrder: true })).toEqual([
		'::choice.fee.tea::[plain]The stem of choice.fee.tea. {',
		'\t=The option a.#The feedback on a.',
		'\t~The option b.#The feedback on b.',
		'\t~The option c.#The feedback on c.',
		'\t####The explanation of choice.fee.tea.',
		'}'
	]);
});

test('true or false, with the feedback on the wrong answer first', () => {
	expect(linesOf(trueFalseQuestion('true'))[0]).toBe(
		'::true-false.fee.true::[plain]The stem of true-false.fee.true. {TRUE#The feedback on false.#The feedback on true.'
	);
	expect(linesOf(trueFalseQuestion('false'))[0]).toBe(
		'::true-false.fee.false::[plain]The stem of true-false.fee.false. {FALSE#The feedback on true.#The feedback on false.'
	);
});

test('several right options, none of them with the mark of a single one', () => {
	const lines = linesOf(multipleQuestion()).slice(1, -2).toSorted();
	expect(lines).toEqual([
		'\t~%-50%The option w0.#The feedback on w0.',
		'\t~%-50%The option w1.#The feedback on w1.',
		'\t~%33.33333%The option k0.#The feedback on k0.',
		'\t~%33.33333%The option k1.#The feedback on k1.',
		'\t~%33.33333%The option k2.#The feedback on k2.'
	]);
});

test('items and targets, the target left over without an item', () => {
	const lines = linesOf(assignQuestion()).slice(1, -2);
	expect(lines.slice(0, 3).toSorted()).toEqual([
		'\t=The item x. -> The target tea.',
		'\t=The item y. -> The target coffee.',
		'\t=The item z. -> The target tea.'
	]);
	expect(lines[3]).toBe('\t= -> The target both.');
});

test('every accepted answer', () => {
	expect(linesOf(textQuestion()).slice(1, -2)).toEqual(['\t=The accepted one.', '\t=The accepted two.']);
});

test('a number with its tolerance', () => {
	expect(linesOf(numericQuestion()).slice(0, 2)).toEqual([
		'::numeric.fee::[plain]The stem of numeric.fee. {#',
		'\t=3.4:0.1'
	]);
});

describe('texts', () => {
	const stem = (text: string) =>
		linesOf(numericQuestion(() => text))[0]?.slice('::numeric.fee::[plain]'.length, -3);
	const option = (text: string) => linesOf(textQuestion(() => text))[1]?.slice('\t='.length);

	test.each([
		['~=#{}:', '\\~\\=\\#\\{\\}\\:'],
		['C:\\new', 'C\\:\\\\new'],
		['ends in \\', 'ends in \\\\'],
		['two\r\nlines\rand more\n', 'two\\nlines\\nand more\\n'],
		['// no comment', '// no comment'],
		['a\u0000\uD800b', 'ab']
	])('%j is written %j', (text, written) => {
		expect(stem(text)).toBe(written);
	});

	test.each([
		['[html] is a word here', '[plain][html] is a word here'],
		['%50% of it', '[plain]%50% of it'],
		['tea -> coffee', 'tea → coffee']
	])('an answer %j is written %j', (text, written) => {
		expect(option(text)).toBe(written);
	});
});

test('in a category only a backslash is escaped', () => {
	const gift = toGift(sampleCourse('Tea: a=b\\n', ['In/out']), [choiceQuestion()]);
	expect(gift.split('\n')[0]).toBe('$CATEGORY: $course$/top/Tea: a=b\\\\n/In//out');
});
