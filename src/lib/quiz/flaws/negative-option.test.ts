import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	matching,
	multiple,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { negativeOption } from './negative-option.ts';

const found = (question: Parameters<typeof negativeOption>[0]) =>
	negativeOption(question, context).map(({ detail }) => detail);

describe('a negative option', () => {
	it.each([
		{
			about: 'not',
			question: choice(['It does not bill by the hour.', 'It bills by the seat.', 'It bills by the item.']),
			detail: ['not: It does not bill by the hour.']
		},
		{
			about: 'no',
			question: choice(['It bills by the seat.', 'It has no fee.', 'It bills by the item.']),
			detail: ['no: It has no fee.']
		},
		{
			about: 'cannot, of several keys',
			question: multiple(['It cannot grow.', 'It can bill.'], ['It can fail.']),
			detail: ['cannot: It cannot grow.']
		},
		{
			about: 'in a statement to sort',
			question: sort([
				['Never bills by the hour', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['never: Never bills by the hour']
		},
		{
			about: 'without',
			question: choice(['It works without a plan.', 'It works by a plan.', 'It works on a plan.']),
			detail: ['without: It works without a plan.']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'positive options',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'parts of words',
			question: choice(['A nothing-to-pay offer', 'A notable fee', 'A do-not-call register'])
		},
		{ about: 'a statement to judge, which is a stem', question: trueFalse('KPO does not bill by the hour.') },
		{
			about: 'meanings of terms',
			question: matching([
				['Seat that is not taken', 'Vacancy'],
				['Fee for a day', 'Day rate'],
				['Share of leavers', 'Attrition']
			])
		},
		{
			about: 'not only',
			question: choice(['It bills not only hours.', 'It bills by the seat.', 'It bills by the item.'])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
