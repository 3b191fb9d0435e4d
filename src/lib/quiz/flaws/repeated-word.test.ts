import { describe, expect, it } from 'vitest';
import { choice, context, matching, multiple } from '../../../../tests/support/question-builders.ts';
import { repeatedWord } from './repeated-word.ts';

const found = (question: Parameters<typeof repeatedWord>[0]) =>
	repeatedWord(question, context).map(({ detail }) => detail);

describe('a word that stem and key alone share', () => {
	it.each([
		{
			about: 'the same word',
			question: choice(['It earns a high rate.', 'It sells seats.', 'It files claims.'], {
				stem: 'Thinking of the rate, what fits KPO?'
			}),
			detail: ['rat']
		},
		{
			about: 'inflected',
			question: choice(['It prices hours.', 'It sells seats.', 'It files claims.'], {
				stem: 'Thinking of pricing, what fits KPO?'
			}),
			detail: ['pric']
		},
		{
			about: 'in one of several keys',
			question: multiple(['It bills hours.', 'It takes risks.'], ['It sells seats.'], {
				stem: 'What is true of risk in KPO?'
			}),
			detail: ['risk']
		},
		{
			about: 'from a case',
			question: choice(['It follows a script.', 'It weighs evidence.', 'It sells studies.'], {
				stem: 'An agent reads out a script. Which statement fits?'
			}),
			detail: ['script']
		},
		{
			about: 'a meaning and its term',
			question: matching([
				['Rate of a day', 'Day rate'],
				['Share of leavers', 'Attrition'],
				['Fee for a year', 'Retainer']
			]),
			detail: ['rat', 'day']
		},
		{
			about: 'a word of a name that the stem does not use',
			question: choice(['It sells knowledge.', 'It sells seats.', 'It sells items.'], {
				stem: 'Which knowledge fits KPO?'
			}),
			detail: ['knowledg']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'nothing shared',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{
			about: 'shared with a distractor too',
			question: choice(['It earns a high rate.', 'It earns a low rate.', 'It files claims.'], {
				stem: 'Thinking of the rate, what fits KPO?'
			})
		},
		{
			about: 'shared with a distractor alone',
			question: choice(['It earns much.', 'It earns a low rate.', 'It files claims.'], {
				stem: 'Thinking of the rate, what fits KPO?'
			})
		},
		{
			about: 'words that carry no meaning',
			question: choice(['It is what you have.', 'Seats', 'Items'], { stem: 'What is it that you have?' })
		},
		{
			about: 'the name of a subject',
			question: choice(['KPO bills by the hour.', 'It sells seats.', 'It files claims.'])
		},
		{
			about: 'the long name of a subject',
			question: choice(['It sells knowledge.', 'It sells seats.', 'It sells items.'], {
				stem: 'What fits knowledge process outsourcing?'
			})
		},
		{
			about: 'subjects to choose from',
			question: choice(['KPO', 'BPO'], { stem: 'Does KPO or BPO bill by the hour?' })
		},
		{
			about: 'a term without a word of its meaning',
			question: matching([
				['Fee for a day', 'Per diem'],
				['Share of leavers', 'Attrition'],
				['Sum for a year', 'Retainer']
			])
		},
		{
			about: 'a word of a meaning in every term',
			question: matching([
				['Fee of one day', 'Daily fee'],
				['Fee of one year', 'Retainer fee'],
				['Fee of one seat', 'Desk fee']
			])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
