import { describe, expect, it } from 'vitest';
import { choice, context } from '../../../../tests/support/question-builders.ts';
import { numberCue } from './number-cue.ts';

const found = (question: Parameters<typeof numberCue>[0]) =>
	numberCue(question, context).map(({ detail }) => detail);

describe('a verb that does not agree with every option', () => {
	it.each([
		{
			about: 'are',
			question: choice(['reports', 'a ledger', 'claims'], { stem: 'What KPO delivers are' }),
			detail: ['are a ledger']
		},
		{
			about: 'is',
			question: choice(['a study', 'claims', 'a ledger'], { stem: 'What KPO delivers is' }),
			detail: ['is claims']
		},
		{
			about: 'before a colon',
			question: choice(['two reports', 'a ledger', 'three claims'], { stem: 'What KPO delivers are:' }),
			detail: ['are a ledger']
		},
		{
			about: 'before a gap',
			question: choice(['a study', 'reports', 'an opinion'], { stem: 'What it sells is ____.' }),
			detail: ['is reports']
		},
		{
			about: 'the past',
			question: choice(['the first', 'several claims', 'one ledger'], { stem: 'What it sold was:' }),
			detail: ['was several claims']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'agreement',
			question: choice(['reports', 'ledgers', 'claims'], { stem: 'What KPO delivers are' })
		},
		{
			about: 'a question',
			question: choice(['reports', 'a ledger', 'claims'], { stem: 'What are its products?' })
		},
		{
			about: 'number that does not show',
			question: choice(['software for claims', 'a study', 'advice'], { stem: 'What KPO delivers is:' })
		},
		{
			about: 'words in -ss, -us and -is',
			question: choice(['access', 'analysis', 'a bonus'], { stem: 'What KPO delivers is:' })
		},
		{
			about: 'a verb that tells nothing',
			question: choice(['reports', 'a ledger', 'claims'], { stem: 'KPO delivers' })
		},
		{
			about: 'whole sentences',
			question: choice(['Claims are paid.', 'A report is.', 'Reports are.'], { stem: 'What it says is:' })
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
