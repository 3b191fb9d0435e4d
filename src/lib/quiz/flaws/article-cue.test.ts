import { describe, expect, it } from 'vitest';
import { choice, context, fillIn } from '../../../../tests/support/question-builders.ts';
import { articleCue } from './article-cue.ts';

const found = (question: Parameters<typeof articleCue>[0]) =>
	articleCue(question, context).map(({ detail }) => detail);

describe('an article that does not fit every answer', () => {
	it.each([
		{
			about: 'an, at the end of the stem',
			question: choice(['analyst', 'clerk', 'agent'], { stem: 'The person who weighs evidence is an' }),
			detail: ['an clerk']
		},
		{
			about: 'a, before a colon',
			question: choice(['clerk', 'analyst', 'operator'], { stem: 'The person who enters data is a:' }),
			detail: ['a analyst', 'a operator']
		},
		{
			about: 'before a gap',
			question: choice(['analyst', 'clerk', 'driver'], { stem: 'KPO hires an ____ for its work.' }),
			detail: ['an clerk', 'an driver']
		},
		{
			about: 'initials and silent letters',
			question: choice(['MBA', 'hour', 'unit'], { stem: 'What it asks for is an:' }),
			detail: ['an unit']
		},
		{
			about: 'what else could be typed',
			question: fillIn('An ____ has a broad snout.', ['alligator'], ['gharial']),
			detail: ['an gharial']
		}
	])('is found: $about', ({ question, detail }) => {
		expect(found(question)).toEqual(detail);
	});

	it.each([
		{
			about: 'a question',
			question: choice(['analyst', 'clerk', 'agent'], { stem: 'Who weighs evidence?' })
		},
		{
			about: 'all begin alike',
			question: choice(['analyst', 'agent', 'operator'], { stem: 'The person who weighs evidence is an' })
		},
		{
			about: 'a(n)',
			question: choice(['analyst', 'clerk', 'agent'], {
				stem: 'The person who weighs evidence is a(n) ____.'
			})
		},
		{
			about: 'a/an',
			question: choice(['analyst', 'clerk', 'agent'], { stem: 'The person who weighs evidence is a/an:' })
		},
		{
			about: 'the',
			question: choice(['analyst', 'clerk', 'agent'], { stem: 'The person who weighs evidence is the' })
		},
		{
			about: 'whole sentences',
			question: choice(['It bills by the hour.', 'Analysts are paid.', 'Both pay.'], { stem: 'KPO is a' })
		},
		{
			about: 'articles elsewhere',
			question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'], {
				stem: 'Which statement fits an analyst?'
			})
		},
		{
			about: 'nothing else that could be typed',
			question: fillIn('An ____ has a broad snout.', ['alligator'])
		}
	])('is not found: $about', ({ question }) => {
		expect(found(question)).toEqual([]);
	});
});
