import { describe, expect, it } from 'vitest';
import { choice, context, matching, sort } from '../../../../tests/support/question-builders.ts';
import { overlappingOptions } from './overlapping-options.ts';

const found = (question: Parameters<typeof overlappingOptions>[0]) =>
	overlappingOptions(question, context).map(({ detail }) => detail);

describe('an option inside another', () => {
	it.each([
		{
			about: 'the end is longer',
			question: choice([
				'It bills by the hour.',
				'It bills by the hour and by the day.',
				'It bills by the item.'
			]),
			detail: ['It bills by the hour.']
		},
		{
			about: 'a word of another',
			question: choice(['Rules', 'Written rules', 'Judgement']),
			detail: ['Rules']
		},
		{ about: 'a subject and two', question: choice(['KPO', 'KPO and BPO', 'Neither']), detail: ['KPO'] },
		{
			about: 'in the middle, whatever the case',
			question: choice(['An hourly Rate', 'A high hourly rate now', 'hourly rate']),
			detail: ['hourly rate']
		},
		{
			about: 'terms',
			question: matching([
				['Fee for a day', 'Rate'],
				['Fee for an hour', 'Hourly rate'],
				['Sum for a year', 'Retainer']
			]),
			detail: ['Rate']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'options apart',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'parts of words', question: choice(['Rule', 'Ruler', 'Unruled']) },
		{ about: 'numbers with decimals', question: choice(['3', '3.4', '3,000']) },
		{
			about: 'the same words in another order',
			question: choice(['Rules written', 'Written rules', 'Judgement'])
		},
		{
			about: 'the same option twice, which is another flaw',
			question: choice(['Rules', 'rules', 'Judgement'])
		},
		{
			about: 'subjects and both',
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
