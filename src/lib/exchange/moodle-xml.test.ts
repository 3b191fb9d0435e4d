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
import { toMoodleXml } from './moodle-xml.ts';

/** The only question of an export. */
function xmlOf(question: Question): string {
	return toMoodleXml(sampleCourse(), [question]).split('\n').slice(3, -2).join('\n');
}

const plain = (name: string, text: string) => `<${name} format="plain_text"><text>${text}</text></${name}>`;

test('categories and questions in the order of the course', () => {
	const types = [...toMoodleXml(sampleCourse(), sampleBank()).matchAll(/<question type="(.+?)">/g)];
	expect(types.map(([, type]) => type)).toEqual([
		'category',
		'multichoice',
		'truefalse',
		'truefalse',
		'multichoice',
		'matching',
		'category',
		'shortanswer',
		'numerical'
	]);
});

test('a category has its path and the question of its lesson', () => {
	expect(toMoodleXml(sampleCourse(), [choiceQuestion()]).split('\n')[2]).toBe(
		'<question type="category"><category><text>$course$/top/Tea vs coffee/Brewing</text></category>' +
			`${plain('info', 'What about Brewing?')}<idnumber></idnumber></question>`
	);
});

test('what all questions have', () => {
	const xml = xmlOf(choiceQuestion());
	expect(xml).toContain('<name><text>choice.fee.tea</text></name>');
	expect(xml).toContain(plain('questiontext', 'The stem of choice.fee.tea.'));
	expect(xml).toContain(plain('generalfeedback', 'The explanation of choice.fee.tea.'));
	expect(xml).toContain('<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>');
	expect(xml).toContain('<idnumber>choice.fee.tea</idnumber>');
	expect(xml).toContain(
		'<tags><tag><text>d1</text></tag><tag><text>choice</text></tag><tag><text>remember</text></tag></tags>'
	);
});

test('one right option', () => {
	const xml = xmlOf(choiceQuestion());
	expect(xml).toContain('<single>true</single><shuffleanswers>true</shuffleanswers>');
	expect(xml).toContain(
		`<answer fraction="100" format="plain_text"><text>The option a.</text>${plain('feedback', 'The feedback on a.')}</answer>`
	);
	expect(xml).toContain('<answer fraction="0" format="plain_text"><text>The option b.</text>');
	expect(xmlOf({ ...choiceQuestion(), fixedOrder: true })).toContain(
		'<shuffleanswers>false</shuffleanswers>'
	);
});

test.each(['true', 'false'] as const)('true or false where %s is right', (key) => {
	const xml = xmlOf(trueFalseQuestion(key));
	const answer = (id: string) =>
		`<answer fraction="${id === key ? 100 : 0}" format="moodle_auto_format"><text>${id}</text>${plain('feedback', `The feedback on ${id}.`)}</answer>`;
	expect(xml).toContain(answer('true') + answer('false'));
	expect(xml).toContain('<penalty>1</penalty>');
});

test('several right options', () => {
	const xml = xmlOf(multipleQuestion());
	expect(xml).toContain('<single>false</single>');
	expect(xml).toContain('<shownumcorrect></shownumcorrect>');
	expect(xml.match(/fraction="33\.33333"/g)).toHaveLength(3);
	expect(xml.match(/fraction="-50"/g)).toHaveLength(2);
});

test('items and targets, the target left over without an item', () => {
	const xml = xmlOf(assignQuestion());
	const row = (item: string, target: string) =>
		`<subquestion format="plain_text"><text>${item}</text><answer><text>${target}</text></answer></subquestion>`;
	expect(xml).toContain(row('The item x.', 'The target tea.'));
	expect(xml).toContain(row('', 'The target both.'));
});

test('every accepted answer, in capitals or not', () => {
	const xml = xmlOf(textQuestion());
	expect(xml).toContain('<usecase>0</usecase>');
	expect(xml.match(/<answer fraction="100" format="moodle_auto_format"><text>The accepted/g)).toHaveLength(2);
});

test('a number with its tolerance, and its unit where it has one', () => {
	const xml = xmlOf(numericQuestion());
	expect(xml).toContain('<text>3.4</text>');
	expect(xml).toContain('<tolerance>0.1</tolerance></answer>');
	expect(xml).toContain('<units><unit><multiplier>1</multiplier><unit_name>cups</unit_name></unit></units>');
	expect(xml).toContain('<showunits>0</showunits>');
	const bare = xmlOf({ ...numericQuestion(), unit: '' });
	expect(bare).not.toContain('<units>');
	expect(bare).toContain('<showunits>3</showunits>');
});

describe('texts', () => {
	const stem = (text: string) =>
		/<questiontext.*?><text>(.*?)<\/text>/s.exec(xmlOf(numericQuestion(() => text)))?.[1];

	// Moodle's parser drops white space between two entities.
	test.each([
		['a & < b', '<![CDATA[a & < b]]>'],
		['a ]]> b ]]>', '<![CDATA[a ]]]]><![CDATA[> b ]]]]><![CDATA[>]]>'],
		['plain – é 🍵', 'plain – é 🍵'],
		['two\r\nlines', 'two\nlines'],
		['a\u0000\uD800\uFFFEb', 'ab']
	])('%j is written %j', (text, written) => {
		expect(stem(text)).toBe(written);
	});
});
