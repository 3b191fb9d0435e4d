import { describe, expect, it } from 'vitest';
import type { Question, Response } from '../../quiz/question.ts';
import { toInteraction } from './interaction.ts';

const base = {
	id: 'q',
	dimension: 'd',
	facts: [],
	subjects: [],
	level: 'remember',
	difficulty: 0,
	stem: 'Which?',
	explanation: '',
	authored: false
} as const;
const option = (id: string) => ({ id, text: id, feedback: '', proof: [] });
const options = ['x', 'y', 'z'].map(option);
const choice: Question = { ...base, type: 'choice', format: 'choice', options, key: 'y', fixedOrder: false };
const truth: Question = {
	...base,
	type: 'true-false',
	format: 'choice',
	options: ['true', 'false'].map(option),
	key: 'false',
	fixedOrder: true
};
const multiple: Question = { ...base, type: 'multiple', format: 'multiple', options, keys: ['z', 'x'] };
const sort: Question = {
	...base,
	type: 'sort',
	format: 'assign',
	oneToOne: false,
	targets: ['left', 'right'].map((id) => ({ id, text: id, subjects: [] })),
	items: [
		{ ...option('i'), key: 'right' },
		{ ...option('j'), key: 'left' }
	]
};
const text: Question = {
	...base,
	type: 'fill-in',
	format: 'text',
	accepted: ['a', 'b'],
	others: [],
	proof: []
};
const number: Question = {
	...base,
	type: 'numeric',
	format: 'numeric',
	value: 3,
	tolerance: 1,
	unit: '',
	proof: []
};

const of = { score: 0.5, correct: false, at: 5, latency: 7, attempt: 1 };

describe('an answer as a report tells it', () => {
	it.each<[string, Question, Response, object | undefined]>([
		['a choice', choice, { format: 'choice', option: 'z' }, { type: 'choice', chosen: [2], right: [1] }],
		[
			'an option that is gone',
			choice,
			{ format: 'choice', option: 'gone' },
			{ type: 'choice', chosen: [], right: [1] }
		],
		[
			'true or false',
			truth,
			{ format: 'choice', option: 'true' },
			{ type: 'true-false', chosen: true, right: false }
		],
		[
			'several, in order',
			multiple,
			{ format: 'multiple', options: ['z', 'gone', 'y'] },
			{ type: 'choice', chosen: [1, 2], right: [0, 2] }
		],
		[
			'a sort',
			sort,
			{ format: 'assign', targets: { i: 'left', j: 'left' } },
			{
				type: 'matching',
				chosen: [
					[0, 0],
					[1, 0]
				],
				right: [
					[0, 1],
					[1, 0]
				]
			}
		],
		[
			'a sort with one left',
			sort,
			{ format: 'assign', targets: { j: 'right' } },
			{
				type: 'matching',
				chosen: [[1, 1]],
				right: [
					[0, 1],
					[1, 0]
				]
			}
		],
		['a text', text, { format: 'text', text: 'c' }, { type: 'fill-in', typed: 'c', right: ['a', 'b'] }],
		[
			'a number',
			number,
			{ format: 'numeric', text: '3,5 km' },
			{ type: 'numeric', typed: '3,5 km', number: 3.5, least: 2, most: 4 }
		],
		[
			'no number',
			number,
			{ format: 'numeric', text: 'few' },
			{ type: 'numeric', typed: 'few', number: undefined, least: 2, most: 4 }
		],
		['an answer of another format', number, { format: 'text', text: '3' }, undefined]
	])('%s', (_, question, response, answer) => {
		expect(toInteraction(question, response, of)).toEqual(
			answer && {
				id: 'q',
				objective: 'd',
				description: 'Which?',
				score: 0.5,
				correct: false,
				at: 5,
				latency: 7,
				answer
			}
		);
	});

	it('has its attempt in its id from the second on', () => {
		expect(toInteraction(text, { format: 'text', text: '' }, { ...of, attempt: 3 })?.id).toBe('q_t3');
	});
});
