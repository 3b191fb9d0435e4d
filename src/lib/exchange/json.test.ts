import { expect, test } from 'vitest';
import {
	assignQuestion,
	choiceQuestion,
	multipleQuestion,
	numericQuestion,
	sampleBank,
	sampleCourse,
	textQuestion
} from '../../../tests/support/sample-bank.ts';
import type { Question } from '../quiz/question.ts';
import { toJson, type ExportedBank } from './json.ts';

function parse(bank: readonly Question[]): ExportedBank {
	return JSON.parse(toJson(sampleCourse(), bank));
}

const only = (question: Question) => parse([question]).questions[0];

test('the course in short', () => {
	expect(parse([]).course).toEqual({
		id: 'tea-vs-coffee',
		title: 'Tea vs coffee',
		language: 'en',
		passMark: 80,
		subjects: [
			{ id: 'tea', name: 'tea', longName: 'tea', aliases: [] },
			{ id: 'coffee', name: 'coffee', longName: 'coffee', aliases: [] }
		],
		dimensions: [
			{ id: 'd1', title: 'Brewing' },
			{ id: 'd2', title: 'Serving' }
		]
	});
});

test.each(sampleBank())('$id has every property that all questions have', (question) => {
	expect(only(question)).toMatchObject({
		id: question.id,
		type: question.type,
		format: question.format,
		dimension: question.dimension,
		facts: ['fee'],
		subjects: ['tea'],
		level: 'remember',
		difficulty: 0.5,
		authored: false,
		stem: question.stem,
		options: expect.any(Array),
		key: expect.any(Array),
		feedback: question.explanation,
		section: null
	});
});

test('one right option', () => {
	const question = only({ ...choiceQuestion(), fixedOrder: true, section: 'how' });
	expect(question).toMatchObject({ key: ['a'], fixedOrder: true, section: 'how' });
	expect(question?.options[0]).toEqual({
		id: 'a',
		text: 'The option a.',
		feedback: 'The feedback on a.',
		proof: [{ line: 'holds', fact: 'fee', subject: 'tea' }],
		correct: true
	});
});

test('several right options', () => {
	const question = only(multipleQuestion());
	expect(question?.key).toEqual(['k0', 'k1', 'k2']);
	expect(
		question?.options
			.filter(({ correct }) => correct)
			.map(({ id }) => id)
			.toSorted()
	).toEqual(question?.key);
});

test('items are options with a target, and the key names the targets in their order', () => {
	const question = only(assignQuestion());
	expect(question?.options.map(({ target }) => target)).toEqual(question?.key);
	expect(question?.targets?.map(({ id }) => id)).toEqual(['tea', 'coffee', 'both']);
	expect(question?.options.find(({ id }) => id === 'y')).toMatchObject({ target: 'coffee' });
});

test('what is typed has no options', () => {
	expect(only(textQuestion())).toMatchObject({
		options: [],
		key: ['The accepted one.', 'The accepted two.'],
		accepted: ['The accepted one.', 'The accepted two.'],
		others: ['The other.']
	});
	expect(only(numericQuestion())).toMatchObject({
		options: [],
		key: ['3.4'],
		value: 3.4,
		tolerance: 0.1,
		unit: 'cups'
	});
});
