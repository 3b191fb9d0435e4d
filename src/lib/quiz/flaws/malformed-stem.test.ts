import { describe, expect, it } from 'vitest';
import { choice, context, fillIn, trueFalse } from '../../../../tests/support/question-builders.ts';
import { malformedStem } from './malformed-stem.ts';

const found = (question: Parameters<typeof malformedStem>[0]) =>
	malformedStem(question, context).map(({ detail }) => detail);

describe('a stem that is no sentence', () => {
	it.each([
		{
			about: 'nothing',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: ' '
			}),
			detail: ['empty']
		},
		{
			about: 'no mark at the end',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which statement describes KPO'
			}),
			detail: ['end']
		},
		{
			about: 'a small letter at the beginning',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'which statement describes KPO?'
			}),
			detail: ['beginning']
		},
		{
			about: 'two gaps',
			question: fillIn('KPO bills by the ____ and by the ____.', ['hour']),
			detail: ['2 gaps']
		},
		{
			about: 'a comma at the end, in a statement to judge',
			question: trueFalse('KPO bills,'),
			detail: ['end']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'a question',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'a colon',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'KPO bills by:'
			})
		},
		{ about: 'a gap', question: fillIn('KPO bills by the ____.', ['hour']) },
		{ about: 'no gap', question: fillIn('What is the term for this: share of leavers?', ['attrition']) },
		{
			about: 'a quotation mark after the full stop',
			question: fillIn('He said, “What is this?”', ['attrition'])
		},
		{
			about: 'a name with a small letter',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'iPhones are what?'
			})
		},
		{
			about: 'a number at the beginning',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: '24 hours a day, what works?'
			})
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
