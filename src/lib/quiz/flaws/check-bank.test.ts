import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { choice, fillIn, trueFalse } from '../../../../tests/support/question-builders.ts';
import { checkBank } from './check-bank.ts';

const times = <T>(count: number, make: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => make(index));
const even = (index: number) => choice([`It bills ${index}.`, `It sells ${index}.`, `It finds ${index}.`]);
const longKeyed = (index: number) => choice([`It bills item ${index}.`, 'It sells.', 'It finds one.']);
const shortKeyed = (index: number) => choice([`It ${index}.`, 'It sells items.', 'It finds seats too.']);

describe('the figures', () => {
	it('count keys at each place of the form as which the bank is laid out', () => {
		const { keyPlaces } = checkBank([...times(9, even), choice(['KPO', 'BPO'])]);
		expect(keyPlaces[3]).toEqual([3, 3, 3]);
		expect(keyPlaces[2]?.toSorted()).toEqual([0, 1]);
	});

	it('count keys that are longer than every distractor, against chance where one option is the longest', () => {
		const { longestKeys } = checkBank([longKeyed(1), shortKeyed(1), even(1), even(2)]);
		expect(longestKeys).toEqual({ count: 1, of: 4, expected: (1 / 3 + 1 / 3) / 4 });
	});

	it('count true and false statements, types, items of each fact, and pairs that give each other away', () => {
		const report = checkBank([
			trueFalse('KPO charges a client by the hour.'),
			trueFalse('KPO charges a client by the item.', false),
			choice(['It charges a client by the hour.', 'It sells seats.', 'It finds items.']),
			{ ...fillIn('What is it?', ['retainer']), facts: ['by-year'] }
		]);
		expect(report.trueStatements).toEqual({ count: 1, of: 2, expected: 0.5 });
		expect(report.types).toEqual({ 'true-false': 2, choice: 1, 'fill-in': 1 });
		expect(report.factItems).toEqual({ 'by-hour': 3, 'by-year': 1 });
		expect(report.cueingPairs).toEqual({ 'true-false > choice': 1 });
	});

	it('are nothing for an empty bank', () => {
		expect(checkBank([])).toEqual({
			keyPlaces: {},
			longestKeys: { count: 0, of: 0, expected: 0 },
			trueStatements: { count: 0, of: 0, expected: 0.5 },
			types: {},
			factItems: {},
			cueingPairs: {},
			flaws: []
		});
	});
});

describe('a bank has a flaw', () => {
	it.each([
		{ about: 'keys that are always the longest', bank: times(30, longKeyed), rules: ['longest-keys'] },
		{ about: 'keys that are never the longest', bank: times(30, shortKeyed), rules: ['longest-keys'] },
		{
			about: 'two true statements in three',
			bank: times(60, (index) => trueFalse(`KPO bills item ${index}.`, index % 3 > 0)),
			rules: ['true-statements']
		},
		{
			about: 'a fact that is asked far more often than others',
			bank: [
				...times(20, (index) => ({ ...fillIn(`What is ${index}?`, ['x']), facts: [`fact-${index}`] })),
				...times(9, (index) => ({ ...fillIn(`Who is ${index}?`, ['x']), facts: ['fact-1'] }))
			],
			rules: ['fact-items']
		}
	])('$about', ({ bank, rules }) => {
		expect(checkBank(bank).flaws.map(({ rule }) => rule)).toEqual(rules);
	});
});

describe('a bank has no flaw', () => {
	it.each([
		{ about: 'keys of the distractors’ length', bank: times(30, even) },
		{ about: 'a long key in three', bank: times(30, (n) => (n % 3 === 0 ? longKeyed(n) : shortKeyed(n))) },
		{
			about: 'as many true as false statements',
			bank: times(60, (n) => trueFalse(`KPO bills ${n}.`, n % 2 > 0))
		},
		{ about: 'few questions, of which chance makes most true', bank: [trueFalse('KPO bills by the hour.')] }
	])('$about', ({ bank }) => {
		expect(checkBank(bank).flaws).toEqual([]);
	});

	it.each(['kpo-vs-bpo', 'crocodilians'])('%s', async (id) => {
		const { bank } = await loadBundledCourse(id);
		expect(checkBank(bank).flaws).toEqual([]);
	});
});
