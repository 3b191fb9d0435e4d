import { describe, expect, it } from 'vitest';
import { choice, context, matching, sort, trueFalse } from '../../../../tests/support/question-builders.ts';
import { unevenOptions } from './uneven-options.ts';

const found = (question: Parameters<typeof unevenOptions>[0]) =>
	unevenOptions(question, context).map(({ detail }) => detail);

describe('options of different make', () => {
	it.each([
		{
			about: 'a full stop after some',
			question: choice(['It bills by the hour', 'It bills by the seat.', 'It bills by the item.']),
			detail: ['It bills by the hour']
		},
		{ about: 'a capital before some', question: choice(['hours', 'seats', 'Items']), detail: ['Items'] },
		{
			about: 'a pronoun before some',
			question: choice(['It bills hours', 'Bills by the seat', 'Bills by the item']),
			detail: ['It bills hours']
		},
		{
			about: 'different pronouns',
			question: choice(['They bill hours.', 'It bills seats.', 'They bill items.']),
			detail: ['It bills seats.']
		},
		{
			about: 'an infinitive',
			question: choice(['To bill hours', 'Seats', 'Items']),
			detail: ['To bill hours']
		},
		{
			about: 'the key alone has an article',
			question: choice(['An analyst', 'Clerks', 'Agents']),
			detail: ['An analyst']
		},
		{
			about: 'the key alone has none',
			question: choice(['Analysts', 'A clerk', 'An agent']),
			detail: ['Analysts']
		},
		{
			about: 'the key alone is an -ing form',
			question: choice(['Billing hours', 'Seats', 'Items']),
			detail: ['Billing hours']
		},
		{
			about: 'statements to sort',
			question: sort([
				['Bills by the hour.', 'kpo'],
				['Bills by the seat', 'bpo'],
				['Bills in euros', 'bpo']
			]),
			detail: ['Bills by the hour.']
		},
		{
			about: 'terms',
			question: matching([
				['Fee for a day', 'Per diem'],
				['Share of leavers', 'attrition'],
				['Sum for a year', 'Retainer']
			]),
			detail: ['attrition']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'sentences',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'names among small letters',
			question: choice(['endemic', 'Red List', 'CFA charter', 'iPhone use', '24/7'])
		},
		{ about: 'an article in one distractor', question: choice(['Analysts', 'A clerk', 'Agents']) },
		{
			about: 'a question mark and a full stop in all',
			question: choice(['It bills hours.', 'It bills seats?', 'It bills items!'])
		},
		{ about: 'an abbreviation at the end', question: choice(['at 9 a.m.', 'at noon', 'at night']) },
		{
			about: 'a capital letter at the end of a sentence',
			question: choice(['It looks like a U.', 'It looks like a cup.', 'It looks round.'])
		},
		{
			about: 'words that only look like -ing forms',
			question: choice(['During the day', 'At night', 'By noon'])
		},
		{ about: 'subjects', question: choice(['KPO', 'knowledge outsourcing', 'BPO']) },
		{ about: 'true and false', question: trueFalse('KPO bills by the hour.') },
		{
			about: 'meanings and terms, each alike',
			question: matching([
				['A fee for a day', 'Per diem'],
				['Share of leavers', 'Attrition'],
				['Sum for a year', 'Retainer']
			])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
