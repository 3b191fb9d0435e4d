import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	fillIn,
	matching,
	multiple,
	numeric,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { optionCount } from './option-count.ts';

const found = (question: Parameters<typeof optionCount>[0]) =>
	optionCount(question, context).map(({ detail }) => detail);

describe('too few or too many to choose from', () => {
	it.each([
		{ about: 'two statements', question: choice(['It bills hours.', 'It bills seats.']), detail: ['2'] },
		{ about: 'six options', question: choice(['A1', 'B1', 'C1', 'D1', 'E1', 'F1']), detail: ['6'] },
		{ about: 'one subject', question: choice(['KPO']), detail: ['1'] },
		{ about: 'all are keys', question: multiple(['Hours', 'Seats', 'Items'], []), detail: ['3 keys'] },
		{
			about: 'none is the key',
			question: { ...choice(['Hours', 'Seats', 'Items']), key: 'x' },
			detail: ['0 keys']
		},
		{
			about: 'two items',
			question: matching([
				['Fee for a day', 'Day rate'],
				['Share of leavers', 'Attrition']
			]),
			detail: ['2']
		},
		{
			about: 'nine items',
			question: matching(
				Array.from({ length: 9 }, (_, index) => [`Meaning ${index}`, `Term ${index}`] as const)
			),
			detail: ['9']
		},
		{ about: 'no accepted answer', question: fillIn('What is it?', []), detail: ['0 keys'] }
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'three options',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'five options', question: choice(['A1', 'B1', 'C1', 'D1', 'E1']) },
		{ about: 'true and false', question: trueFalse('KPO bills by the hour.') },
		{ about: 'two subjects', question: choice(['KPO', 'Business process outsourcing']) },
		{ about: 'two of four are keys', question: multiple(['Hours', 'Days'], ['Seats', 'Items']) },
		{
			about: 'three items',
			question: matching([
				['Fee for a day', 'Day rate'],
				['Share of leavers', 'Attrition'],
				['Sum for a year', 'Retainer']
			])
		},
		{ about: 'a number', question: numeric('How many hours?', 3, 'hours') }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
