import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary } from '../../../../tests/support/arbitrary-course.ts';
import {
	choice,
	fillIn,
	matching,
	multiple,
	numeric,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import { generateSoundBank } from '../plan-bank.ts';
import { cues } from './cueing.ts';

const told = trueFalse('KPO charges every client for an analyst’s time.');
const statement = 'It charges every client for an analyst’s time.';

describe('a question gives another away', () => {
	it.each([
		{ about: 'a true statement that is the key', a: told, b: choice([statement, 'It sells.', 'It buys.']) },
		{
			about: 'a true statement that is one of the keys',
			a: told,
			b: multiple(['It files.', statement], ['It buys.'])
		},
		{
			about: 'a true statement in another number',
			a: told,
			b: sort([
				['Charge every client for an analyst’s time', 'kpo'],
				['Buy', 'bpo'],
				['Sell', 'bpo']
			])
		},
		{
			about: 'a true statement whose subject is to be typed',
			a: told,
			b: fillIn(
				`What is described here? ${statement}`,
				['KPO'],
				['BPO'],
				[{ line: 'holds', fact: 'f', subject: 'kpo' }]
			)
		},
		{
			about: 'a true statement whose subject is to be chosen',
			a: told,
			b: choice(['KPO', 'BPO'], { stem: 'Which charges every client for an analyst’s time?' })
		},
		{
			about: 'a term among targets',
			a: matching([
				['Share of leavers', 'Attrition'],
				['Sum for a year', 'Retainer'],
				['Fee for a day', 'Day rate']
			]),
			b: fillIn('What is the share of leavers called?', ['attrition'])
		},
		{
			about: 'a term in a stem',
			a: numeric('What is its annual attrition rate?', 30, 'percent'),
			b: fillIn('What is the share of leavers called?', ['attrition', 'staff turnover'])
		},
		{
			about: 'another accepted answer among options',
			a: choice(['Staff turnover', 'Sales turnover', 'Tax']),
			b: fillIn('What is the share of leavers called?', ['attrition', 'staff turnover'])
		},
		{
			about: 'a figure with its unit',
			a: trueFalse('KPO reports a breach within 72 hours.', false),
			b: numeric('Within how many hours is a breach to be reported?', 72, 'hours')
		},
		{
			about: 'a case that tells the key',
			a: choice(['KPO', 'BPO'], {
				stem: 'A firm charges every client for an analyst’s time. What is it?'
			}),
			b: choice([statement, 'It sells.', 'It buys.'])
		}
	])('$about', ({ a, b }) => {
		expect(cues(a, b)).toBe(true);
	});
});

describe('a question gives nothing away', () => {
	it.each([
		{ about: 'itself', a: told, b: told },
		{
			about: 'a false statement',
			a: trueFalse('KPO charges every client for an analyst’s time.', false),
			b: choice([statement, 'It sells.', 'It buys.'])
		},
		{
			about: 'a true statement of another subject',
			a: told,
			b: choice([statement, 'It sells.', 'It buys.'], { subjects: ['bpo'] })
		},
		{
			about: 'a true statement that is a distractor',
			a: told,
			b: choice(['It sells.', statement, 'It buys.'])
		},
		{
			about: 'a statement that begins alike',
			a: told,
			b: choice(['It charges every client for a staffed seat by month.', 'It sells.', 'It buys.'])
		},
		{
			about: 'statements to choose from, of which nobody says which is right',
			a: choice([statement, 'It sells.', 'It buys.']),
			b: told
		},
		{
			about: 'a statement whose subject is to be typed',
			a: fillIn(statement, ['KPO'], ['BPO'], [{ line: 'holds', fact: 'f', subject: 'kpo' }]),
			b: choice([statement, 'It sells.', 'It buys.'])
		},
		{
			about: 'a subject’s name, though it is to be typed elsewhere',
			a: told,
			b: fillIn('What sells studies by the month?', ['KPO'], ['BPO'], [{ line: 'authored', fact: 'f' }])
		},
		{
			about: 'a part of a word that is to be typed',
			a: trueFalse('KPO sells attritional studies.'),
			b: fillIn('What is the share of leavers called?', ['attrition'])
		},
		{
			about: 'the figure of another unit',
			a: trueFalse('KPO reports a breach within 72 days.'),
			b: numeric('Within how many hours is a breach to be reported?', 72, 'hours')
		},
		{
			about: 'questions of one wording',
			a: choice(['It files.', 'It sells.', 'It buys.']),
			b: choice([statement, 'It sells.', 'It buys.'])
		}
	])('$about', ({ a, b }) => {
		expect(cues(a, b)).toBe(false);
	});
});

it('finds every true statement that is asked again of the same subject, in any course', () => {
	fc.assert(
		fc.property(courseArbitrary, (course) => {
			const bank = generateSoundBank(course);
			for (const a of bank)
				for (const b of bank)
					if (
						a.format === 'choice' &&
						a.type === 'true-false' &&
						a.key === 'true' &&
						b.type === 'choice' &&
						a.facts[0] === b.facts[0] &&
						a.subjects[0] === b.subjects[0]
					)
						expect(cues(a, b)).toBe(true);
		}),
		{ numRuns: 30 }
	);
});
