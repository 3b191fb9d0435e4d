import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	matching,
	multiple,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { absoluteTerm } from './absolute-term.ts';

const found = (question: Parameters<typeof absoluteTerm>[0]) =>
	absoluteTerm(question, context).map(({ detail }) => detail);

describe('an absolute term', () => {
	it.each([
		{
			about: 'always',
			question: choice(['It always bills by the hour.', 'It bills by the seat.', 'It bills by the item.']),
			detail: ['always: It always bills by the hour.']
		},
		{
			about: 'only, in a distractor',
			question: choice(['It bills by the hour.', 'It bills only by the seat.', 'It bills by the item.']),
			detail: ['only: It bills only by the seat.']
		},
		{
			about: 'all and every',
			question: multiple(['All clients pay.', 'It bills by the hour.'], ['Every client pays.']),
			detail: ['all: All clients pay.', 'every: Every client pays.']
		},
		{
			about: 'in a statement to judge',
			question: trueFalse('KPO never bills by the item.'),
			detail: ['never: KPO never bills by the item.']
		},
		{
			about: 'in a statement to sort',
			question: sort([
				['Bills exclusively by the hour', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['exclusively: Bills exclusively by the hour']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'plain options',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'in the stem of a choice',
			question: multiple(['It bills hours.', 'It bills days.'], ['It bills seats.'], {
				stem: 'Which statements describe KPO? Choose all that apply.'
			})
		},
		{ about: 'parts of words', question: choice(['An all-night desk', 'A small call', 'An everyday task']) },
		{
			about: 'subjects to choose from',
			question: choice(['KPO', 'BPO'], { stem: 'Which of them always bills by the hour: KPO or BPO?' })
		},
		{
			about: 'meanings of terms',
			question: matching([
				['Fee that covers all seats', 'Flat rate'],
				['Fee for a day', 'Day rate'],
				['Share of leavers', 'Attrition']
			])
		},
		{
			about: 'the target of all subjects',
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
