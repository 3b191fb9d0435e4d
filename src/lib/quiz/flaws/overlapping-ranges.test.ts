import { describe, expect, it } from 'vitest';
import { choice, context } from '../../../../tests/support/question-builders.ts';
import { overlappingRanges } from './overlapping-ranges.ts';

const found = (question: Parameters<typeof overlappingRanges>[0]) =>
	overlappingRanges(question, context).map(({ detail }) => detail);

describe('ranges that share numbers', () => {
	it.each([
		{
			about: 'an end in common',
			question: choice(['5 to 10 years', '10 to 15 years', '15 to 20 months']),
			detail: ['5 to 10 years / 10 to 15 years']
		},
		{ about: 'one within the other', question: choice(['1–20', '5–10', '30–40']), detail: ['1–20 / 5–10'] },
		{
			about: 'a number within a range',
			question: choice(['About 12 days', 'About 10-15 days', 'About 20-30 days']),
			detail: ['About 12 days / About 10-15 days']
		},
		{
			about: 'open ranges',
			question: choice(['More than 5 hours', 'More than 10 hours', 'Less than 3 hours']),
			detail: ['More than 5 hours / More than 10 hours']
		},
		{
			about: 'an open range that holds its end',
			question: choice(['Up to 5 hours', '5 to 10 hours', 'More than 10 hours']),
			detail: ['Up to 5 hours / 5 to 10 hours']
		},
		{
			about: 'thousands',
			question: choice([
				'It costs 1,000 to 2,000 euros.',
				'It costs 500 to 1,500 euros.',
				'It costs 10 euros.'
			]),
			detail: ['It costs 1,000 to 2,000 euros. / It costs 500 to 1,500 euros.']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{ about: 'ranges apart', question: choice(['1 to 4 years', '5 to 9 years', '10 to 15 years']) },
		{
			about: 'open ends that meet',
			question: choice(['Less than 5 hours', '5 to 10 hours', 'More than 10 hours'])
		},
		{ about: 'different things', question: choice(['5 to 10 years', '5 to 10 months', '5 to 10 days']) },
		{ about: 'single numbers', question: choice(['5 years', '10 years', '15 years']) },
		{
			about: 'numbers that are no ends of a range',
			question: choice([
				'It answers 80 percent within 20 seconds.',
				'It answers 10 percent within 90 seconds.',
				'None'
			])
		},
		{
			about: 'no numbers',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
