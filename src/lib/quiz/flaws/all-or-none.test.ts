import { describe, expect, it } from 'vitest';
import { choice, context, multiple, sort, trueFalse } from '../../../../tests/support/question-builders.ts';
import { allOrNone } from './all-or-none.ts';

const found = (question: Parameters<typeof allOrNone>[0]) =>
	allOrNone(question, context).map(({ detail }) => detail);

describe('an option that points at the others', () => {
	it.each([
		{
			about: 'all of the above',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'All of the above']),
			detail: ['All of the above']
		},
		{
			about: 'none of these',
			question: choice(['Hours', 'Seats', 'None of these.']),
			detail: ['None of these.']
		},
		{ about: 'both', question: choice(['Both', 'KPO', 'BPO']), detail: ['Both'] },
		{ about: 'letters', question: choice(['Both A and C', 'Hours', 'Seats']), detail: ['Both A and C'] },
		{ about: 'more letters', question: choice(['A, B and D', 'Hours', 'Seats']), detail: ['A, B and D'] },
		{
			about: 'numbered options',
			question: choice(['Options 1 and 3', 'Hours', 'Seats']),
			detail: ['Options 1 and 3']
		},
		{
			about: 'all of them are right',
			question: multiple(['Hours', 'All are correct'], ['Seats']),
			detail: ['All are correct']
		},
		{
			about: 'inside an option',
			question: choice(['Some of the above', 'Each, with none of the above', 'Seats']),
			detail: ['Some of the above', 'Each, with none of the above']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'statements',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'both and all inside a statement',
			question: choice(['It bills both parties.', 'All seats are billed.', 'It bills none of them twice.'])
		},
		{ about: 'subjects', question: choice(['KPO', 'BPO']) },
		{ about: 'letters that are words', question: choice(['A seat', 'I-beams', 'C major']) },
		{ about: 'true and false', question: trueFalse('KPO bills by the hour.') },
		{
			about: 'the targets of a sort',
			question: sort([
				['Bills by the hour', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'kpo+bpo']
			])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
