import { describe, expect, it } from 'vitest';
import { choice, context, fillIn, sort, trueFalse } from '../../../../tests/support/question-builders.ts';
import { malformedText } from './malformed-text.ts';

const found = (question: Parameters<typeof malformedText>[0]) =>
	malformedText(question, context).map(({ detail }) => detail);

describe('text that nobody would have written', () => {
	it.each([
		{
			about: 'a brace',
			question: choice(['It {bill} hours.', 'It bills seats.', 'It bills items.']),
			detail: ['{']
		},
		{
			about: 'an undefined value',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which statement fits undefined?'
			}),
			detail: ['undefined']
		},
		{ about: 'two full stops', question: trueFalse('KPO bills by the hour..'), detail: ['..'] },
		{ about: 'a full stop after a question mark', question: trueFalse('Does it, you ask,?'), detail: [',?'] },
		{
			about: 'two spaces',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which  fits?'
			}),
			detail: ['  ']
		},
		{
			about: 'a doubled word',
			question: sort([
				['Bills by the the hour', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['the the']
		},
		{ about: 'an empty option', question: choice(['Hours', '', 'Items']), detail: [''] },
		{ about: 'an empty answer', question: fillIn('What is it?', ['hour', ' ']), detail: [' '] }
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'sentences',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'an ellipsis',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Well... which fits?'
			})
		},
		{ about: 'a name that comes double', question: choice(['Baden Baden', 'Walla Walla', 'Berlin']) },
		{ about: 'repetition', question: trueFalse('KPO bills again and again, hour by hour.') },
		{ about: 'a decimal without a zero', question: choice(['about .5', 'about .6', 'about .7']) },
		{ about: 'abbreviations', question: trueFalse('KPO bills in the U.S., i.e. in dollars.') }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
