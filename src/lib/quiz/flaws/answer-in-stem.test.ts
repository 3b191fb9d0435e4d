import { describe, expect, it } from 'vitest';
import { choice, context, fillIn, numeric } from '../../../../tests/support/question-builders.ts';
import { answerInStem } from './answer-in-stem.ts';

const found = (question: Parameters<typeof answerInStem>[0]) =>
	answerInStem(question, context).map(({ detail }) => detail);

describe('an answer that can be read', () => {
	it.each([
		{
			about: 'the term',
			question: fillIn('What is the fee called that is a retainer for a year?', ['retainer']),
			detail: ['retainer']
		},
		{
			about: 'a word of the term',
			question: fillIn('Which term has this meaning: rate for a day?', ['day rate']),
			detail: ['day', 'rat']
		},
		{
			about: 'inflected',
			question: fillIn('Which term has this meaning: share of those retained?', ['retaining']),
			detail: ['retain']
		},
		{
			about: 'another accepted answer',
			question: fillIn('Which term has this meaning: staff turnover in a year?', [
				'attrition',
				'staff turnover'
			]),
			detail: ['staff turnover']
		},
		{
			about: 'the subject',
			question: fillIn(
				'KPO firms bill by the hour. What are they?',
				['KPO', 'Knowledge process outsourcing'],
				['BPO']
			),
			detail: ['KPO']
		},
		{
			about: 'the number',
			question: numeric('A week has 40 hours. How many hours has a week?', 40, 'hours'),
			detail: ['40']
		},
		{
			about: 'the number with thousands apart',
			question: numeric('Of 1,000 kg, how many are left?', 1000, 'kg'),
			detail: ['1,000']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'another wording',
			question: fillIn('Which term has this meaning: share of leavers in a year?', ['attrition'])
		},
		{ about: 'a choice of names', question: fillIn('KPO or BPO: what bills by the hour?', ['KPO'], ['BPO']) },
		{
			about: 'a part of an alias',
			question: fillIn('Which process bills by the hour?', ['KPO', 'knowledge process outsourcing'], ['BPO'])
		},
		{ about: 'small words', question: fillIn('What is out there?', ['the one of it']) },
		{
			about: 'other numbers',
			question: numeric('80 percent of calls are answered within how many of 60 seconds?', 20, 'seconds')
		},
		{
			about: 'a number inside a name or another number',
			question: numeric('How many B2B calls are in 3.2 or 32 batches?', 2, 'calls')
		},
		{
			about: 'options',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		},
		{ about: 'a figure that both have', question: fillIn('What is level 2 of a list called?', ['entry 2']) }
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
