import { describe, expect, test } from 'vitest';
import {
	assignQuestion,
	choiceQuestion,
	multipleQuestion,
	textQuestion,
	trueFalseQuestion
} from '../../../tests/support/sample-bank.ts';
import {
	answerPatterns,
	generalFeedbackOf,
	gradedOptions,
	idNumberOf,
	matchRows,
	tagsOf,
	trueFalseOf
} from './moodle-question.ts';

describe('id numbers', () => {
	test('are the id as it is', () => {
		expect(idNumberOf(choiceQuestion())).toBe('choice.fee.tea');
	});

	test('fit into 100 characters and stay apart', () => {
		const long = (end: string) => idNumberOf({ ...choiceQuestion(), id: `choice.${'x'.repeat(120)}${end}` });
		expect(long('a').length).toBeLessThanOrEqual(100);
		expect(long('a')).not.toBe(long('b'));
		expect(long('a')).toMatch(/^choice\.x+\.[a-z0-9]+$/);
	});
});

test('tags are dimension, type and level', () => {
	expect(tagsOf(choiceQuestion())).toEqual(['d1', 'choice', 'remember']);
});

test('true or false is known by its type and its two options', () => {
	expect(trueFalseOf(trueFalseQuestion('false'))?.whenFalse.id).toBe('false');
	expect(trueFalseOf(choiceQuestion())).toBeUndefined();
});

describe('grades of several keys', () => {
	test('right options share 100 and wrong ones -100', () => {
		expect(gradedOptions(multipleQuestion(undefined, 3, 2)).map(({ grade }) => grade)).toEqual([
			33.33333, 33.33333, 33.33333, -50, -50
		]);
	});

	test.each([
		[1, 1],
		[2, 3],
		[3, 4],
		[6, 7]
	])('%i right and %i wrong: choosing everything earns nothing', (rights, wrongs) => {
		const sum = gradedOptions(multipleQuestion(undefined, rights, wrongs)).reduce(
			(total, { grade }) => total + grade,
			0
		);
		expect(sum).toBeCloseTo(0, 3);
	});
});

describe('rows of a matching question', () => {
	test('are the items, then the targets that are left over', () => {
		expect(matchRows(assignQuestion())).toEqual([
			{ item: 'The item x.', target: 'The target tea.' },
			{ item: 'The item y.', target: 'The target coffee.' },
			{ item: 'The item z.', target: 'The target tea.' },
			{ item: '', target: 'The target both.' }
		]);
	});

	test('are three at least, which Moodle asks for', () => {
		const question = assignQuestion();
		const small = { ...question, items: question.items.slice(0, 2), targets: question.targets.slice(0, 2) };
		expect(matchRows(small)).toEqual([
			{ item: 'The item x.', target: 'The target tea.' },
			{ item: 'The item y.', target: 'The target coffee.' },
			{ item: '', target: 'The target tea.' }
		]);
	});

	test('cut a target to its column', () => {
		const long = assignQuestion((place) => `${place} ${'🍵'.repeat(300)}`);
		for (const { target } of matchRows(long)) {
			expect([...target]).toHaveLength(255);
			expect(target.endsWith('…')).toBe(true);
		}
	});
});

test('an asterisk in an answer stands for itself', () => {
	expect(answerPatterns(textQuestion(() => 'a*b**'))).toEqual(['a\\*b\\*\\*', 'a\\*b\\*\\*']);
});

describe('general feedback', () => {
	test('is the explanation', () => {
		expect(generalFeedbackOf(choiceQuestion())).toBe('The explanation of choice.fee.tea.');
	});

	test('of matching holds what is told about the items, each once', () => {
		const question = assignQuestion();
		const items = question.items.map((item, index) => ({ ...item, feedback: index === 2 ? 'B.' : 'A.' }));
		expect(generalFeedbackOf({ ...question, items })).toBe('A.\nB.');
	});

	test('of authored matching starts with what the author wrote', () => {
		const question = { ...assignQuestion(), authored: true, explanation: 'So. A.' };
		const items = question.items.map((item, index) => ({ ...item, feedback: ['A.', '', 'B.'][index] ?? '' }));
		expect(generalFeedbackOf({ ...question, items })).toBe('So. A.\nB.');
	});

	test('of matching without any for the items is the explanation', () => {
		const question = assignQuestion();
		const items = question.items.map((item) => ({ ...item, feedback: '' }));
		expect(generalFeedbackOf({ ...question, items })).toBe('The explanation of sort.d1.');
	});
});
