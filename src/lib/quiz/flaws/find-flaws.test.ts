import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choice,
	context,
	fillIn,
	matching,
	multiple,
	numeric,
	sort,
	trueFalse
} from '../../../../tests/support/question-builders.ts';
import type { Question } from '../question.ts';
import { findFlaws } from './find-flaws.ts';

const rulesOf = (question: Question) =>
	[...new Set(findFlaws(question, context).map(({ rule }) => rule))].toSorted();

it.each<{ about: string; question: Question }>([
	{
		about: 'a choice',
		question: choice(['It bills by the hour.', 'It bills by the seat.', 'It bills by the item.'])
	},
	{
		about: 'a question with several keys',
		question: multiple(['It sells studies.', 'It hires experts.'], ['It files claims.', 'It takes calls.'])
	},
	{ about: 'a true statement', question: trueFalse('KPO bills by the hour.') },
	{ about: 'a false statement', question: trueFalse('Alligators bill by the item.', false) },
	{
		about: 'a case for one of two subjects',
		question: choice(['KPO', 'BPO'], { stem: 'A firm bills an hour. Which does this point to: KPO or BPO?' })
	},
	{
		about: 'statements to sort',
		question: sort([
			['Bills by the hour', 'kpo'],
			['Bills by the seat', 'bpo'],
			['Bills in euros', 'kpo+bpo']
		])
	},
	{
		about: 'meanings to match',
		question: matching([
			['Share of leavers', 'Attrition'],
			['Sum for a year', 'Retainer'],
			['Fee for a day', 'Per diem']
		])
	},
	{ about: 'a term to type', question: fillIn('What is the share of leavers called?', ['attrition']) },
	{ about: 'a number to type', question: numeric('How many hours has a week?', 168, 'hours') }
])('$about is without a flaw', ({ question }) => {
	expect(findFlaws(question, context)).toEqual([]);
});

it('names every rule that is broken, with what breaks it', () => {
	const question = choice(['KPO bills the rate always.', 'It bills seats', 'None of the above'], {
		stem: 'Which rate is not charged'
	});
	expect(rulesOf(question)).toEqual([
		'absolute-term',
		'all-or-none',
		'long-key',
		'malformed-stem',
		'negative-stem',
		'repeated-word',
		'subject-name',
		'uneven-options'
	]);
});

describe('whatever is written', () => {
	const words = fc.constantFrom(
		...[
			'KPO',
			'It',
			'bills',
			'an',
			'a',
			'hour',
			'5 to 10',
			'not',
			'May',
			'x',
			'',
			'.',
			'____',
			'?',
			'É',
			'the'
		]
	);
	const text = fc.oneof(
		fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
		fc.string({ maxLength: 20 })
	);
	const texts = fc.array(text, { maxLength: 7 });
	const question: fc.Arbitrary<Question> = fc.oneof(
		fc.tuple(texts, text).map(([options, stem]) => choice(options, { stem })),
		fc.tuple(texts, texts, text).map(([keys, others, stem]) => multiple(keys, others, { stem })),
		fc.tuple(text, fc.boolean()).map(([stem, isTrue]) => trueFalse(stem, isTrue)),
		fc.array(fc.tuple(text, fc.constantFrom('kpo', 'bpo', 'kpo+bpo', 'x'))).map((items) => sort(items)),
		fc.array(fc.tuple(text, text)).map(matching),
		fc.tuple(text, texts, texts).map(([stem, accepted, others]) => fillIn(stem, accepted, others)),
		fc.tuple(text, fc.integer({ max: 99 }), text).map(([stem, value, unit]) => numeric(stem, value, unit))
	);

	it('is judged without failing, and each time alike', () => {
		fc.assert(
			fc.property(question, (each) => {
				expect(findFlaws(each, context)).toEqual(findFlaws(each, context));
			})
		);
	});

	it('is judged alike in any order of options and items', () => {
		fc.assert(
			fc.property(question, (each) => {
				const reversed =
					each.format === 'choice' || each.format === 'multiple'
						? { ...each, options: each.options.toReversed() }
						: each.format === 'assign'
							? { ...each, items: each.items.toReversed(), targets: each.targets.toReversed() }
							: each;
				expect(rulesOf(reversed)).toEqual(rulesOf(each));
			})
		);
	});

	it('has a flaw when an option comes twice', () => {
		fc.assert(
			fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), (options) => {
				const [first = ''] = options;
				expect(rulesOf(choice([...options, first]))).toContain('duplicate-options');
			})
		);
	});
});
