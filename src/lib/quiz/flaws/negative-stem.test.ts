import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	fillIn,
	numeric,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { negativeStem } from './negative-stem.ts';

const found = (question: Parameters<typeof negativeStem>[0]) =>
	negativeStem(question, context).map(({ detail }) => detail);

describe('a negative stem', () => {
	it.each([
		{
			about: 'not',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which statement does not describe KPO?'
			}),
			detail: ['not']
		},
		{
			about: 'NOT in capitals',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which is NOT true of KPO?'
			}),
			detail: ['not']
		},
		{
			about: 'except',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'All of these describe KPO except:'
			}),
			detail: ['except']
		},
		{
			about: 'least',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which fits KPO least?'
			}),
			detail: ['least']
		},
		{
			about: 'a contraction with a curly apostrophe',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which of these doesn’t fit KPO?'
			}),
			detail: ["doesn't"]
		},
		{
			about: 'after a case',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'A bank hires a firm. Which fee is never charged?'
			}),
			detail: ['never']
		},
		{ about: 'a statement to judge', question: trueFalse('KPO never bills by the item.'), detail: ['never'] },
		{
			about: 'a statement without',
			question: trueFalse('KPO works without a contract.'),
			detail: ['without']
		},
		{
			about: 'in what is to be typed',
			question: fillIn('KPO does not bill by the ____.', ['item']),
			detail: ['not']
		},
		{
			about: 'in a sort',
			question: sort(
				[
					['Bills by the hour', 'kpo'],
					['Bills by the seat', 'bpo'],
					['Bills in euros', 'bpo']
				],
				'Which subject does each statement not describe?'
			),
			detail: ['not']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'a plain question',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'no case inside a word',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which no-claims bonus is noted?'
			})
		},
		{
			about: 'at least',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which fee is at least ten euros?'
			})
		},
		{
			about: 'in a case, told before the question',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'The client does not own the desks and never will. Which fee fits?'
			})
		},
		{ about: 'in the options', question: choice(['It is not billed.', 'It is paid.', 'It is free.']) },
		{
			about: 'a positive statement to judge',
			question: trueFalse('KPO bills a client for an hour at the least busy desk.')
		},
		{
			about: 'without in a question',
			question: numeric('How many days does a claim without a form take?', 5, 'days')
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
