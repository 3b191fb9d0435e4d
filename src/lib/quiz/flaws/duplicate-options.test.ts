import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	fillIn,
	matching,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { duplicateOptions } from './duplicate-options.ts';

const found = (question: Parameters<typeof duplicateOptions>[0]) =>
	duplicateOptions(question, context).map(({ detail }) => detail);

describe('the same option twice', () => {
	it.each([
		{ about: 'word for word', question: choice(['Hours', 'Seats', 'Hours']), detail: ['Hours'] },
		{
			about: 'but for case and full stop',
			question: choice(['By the hour', 'By the seat', 'by the hour.']),
			detail: ['by the hour.']
		},
		{
			about: 'but for an article',
			question: choice(['A clerk', 'The clerk', 'Agents']),
			detail: ['The clerk']
		},
		{
			about: 'but for spaces and quotation marks',
			question: choice(['Soft skills', ' “soft  skills”', 'Hours']),
			detail: [' “soft  skills”']
		},
		{
			about: 'statements to sort',
			question: sort([
				['Bills by the hour', 'kpo'],
				['Bills by the hour', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['Bills by the hour']
		},
		{
			about: 'terms',
			question: matching([
				['Fee for a day', 'Day rate'],
				['Fee for 24 hours', 'Day rate'],
				['Sum for a year', 'Retainer']
			]),
			detail: ['Day rate']
		},
		{
			about: 'accepted and ruled out',
			question: fillIn('Who reads the evidence?', ['analyst', 'expert'], ['clerk', 'expert']),
			detail: ['expert']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'options apart',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'signs', question: choice(['C', 'C++', 'C#']) },
		{ about: 'numbers', question: choice(['34', '3.4', '−34']) },
		{
			about: 'small words that make a difference',
			question: choice(['It goes to sea.', 'It goes from sea.', 'It goes by sea.'])
		},
		{
			about: 'spellings of an accepted answer',
			question: fillIn('Who reads the evidence?', ['analyst', 'an analyst', 'Analyst'], ['clerk'])
		},
		{ about: 'true and false', question: trueFalse('KPO bills by the hour.') }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
