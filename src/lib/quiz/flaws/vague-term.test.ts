import { describe, expect, it } from 'vitest';
import { choice, context, matching, sort, trueFalse } from '../../../../tests/support/question-builders.ts';
import { vagueTerm } from './vague-term.ts';

const found = (question: Parameters<typeof vagueTerm>[0]) =>
	vagueTerm(question, context).map(({ detail }) => detail);

describe('a vague term', () => {
	it.each([
		{
			about: 'often',
			question: choice(['It often bills by the hour.', 'It bills by the seat.', 'It bills by the item.']),
			detail: ['often: It often bills by the hour.']
		},
		{
			about: 'may',
			question: choice(['It bills by the hour.', 'It may bill by the seat.', 'It bills by the item.']),
			detail: ['may: It may bill by the seat.']
		},
		{
			about: 'at the beginning',
			question: choice(['Usually by the hour', 'By the seat', 'By the item']),
			detail: ['usually: Usually by the hour']
		},
		{
			about: 'in a statement to judge',
			question: trueFalse('KPO sometimes bills by the item.'),
			detail: ['sometimes: KPO sometimes bills by the item.']
		},
		{
			about: 'in a statement to sort',
			question: sort([
				['Can bill by the hour', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['can: Can bill by the hour']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'plain options',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'the month', question: choice(['It bills in May.', 'It bills in June.', 'It bills in July.']) },
		{
			about: 'parts of words',
			question: choice(['A mayor pays.', 'A canteen pays.', 'A might-have-been pays.'])
		},
		{
			about: 'in the stem of a choice',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which fee may a client expect?'
			})
		},
		{
			about: 'meanings of terms',
			question: matching([
				['Fee that may rise', 'Variable rate'],
				['Fee for a day', 'Day rate'],
				['Share of leavers', 'Attrition']
			])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
