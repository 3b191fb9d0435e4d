import { describe, expect, test } from 'vitest';
import { capitalise, contentStems, grammarOf, wordsOf } from './grammar.ts';

const english = grammarOf('en');

test('a language that is not known is read as English', () => {
	expect(grammarOf('xx')).toBe(english);
});

describe('a verb', () => {
	test.each([
		['collect', 'collects'],
		['take', 'takes'],
		['pass', 'passes'],
		['fix', 'fixes'],
		['buzz', 'buzzes'],
		['reach', 'reaches'],
		['push', 'pushes'],
		['veto', 'vetoes'],
		['undergo', 'undergoes'],
		['carry', 'carries'],
		['pay', 'pays'],
		['employ', 'employs'],
		['die', 'dies'],
		['have', 'has'],
		['do', 'does'],
		['go', 'goes']
	])('%s agrees as %s, and back', (base, singular) => {
		expect(english.inflect(base)).toEqual({ singular, plural: base });
		expect(english.baseForm(singular)).toBe(base);
	});

	test.each([
		['be', 'is', 'are'],
		['its', 'its', 'their'],
		['it', 'it', 'they'],
		['itself', 'itself', 'themselves']
	])('%s has two forms of its own: %s and %s', (base, singular, plural) => {
		expect(english.inflect(base)).toEqual({ singular, plural });
		expect(english.baseForm(singular)).toBe(base);
		expect(english.baseForm(plural)).toBe(base);
	});

	test.each([
		['organizes', 'organize'],
		['uses', 'use'],
		['sizes', 'size'],
		['waltzes', 'waltz'],
		['flies', 'fly'],
		['ties', 'tie'],
		['Collects', 'collect'],
		['have', 'have'],
		['process', 'process']
	])('%s comes from %s', (word, base) => {
		expect(english.baseForm(word)).toBe(base);
	});
});

test.each([
	['Head and teeth', 'head and teeth'],
	['Income', 'income'],
	['KPO work', 'KPO work'],
	['iPhones in use', 'iPhones in use'],
	['McDonald in court', 'McDonald in court'],
	['', '']
])('%s is %s in the middle of a sentence', (title, topic) => {
	expect(english.midSentence(title)).toBe(topic);
});

test.each([
	['kpo', 'Kpo'],
	['élan vital', 'Élan vital'],
	['KPO', 'KPO'],
	['', '']
])('%s starts a sentence as %s', (text, capitalised) => {
	expect(capitalise(text)).toBe(capitalised);
});

test.each([
	['{collect} data, and (then) sell it.', ['collect', 'data', 'and', 'then', 'sell', 'it']],
	['rod-like jaws – the gharial’s', ['rod-like', 'jaws', 'the', 'gharial’s']],
	["'quoted' -dashed-", ['quoted', 'dashed']],
	['80 °C, 3.5 kg', ['80', 'C', '3', '5', 'kg']],
	['größe naïve', ['größe', 'naïve']],
	['…', []],
	['', []]
])('the words of %j', (text, words) => {
	expect(wordsOf(text)).toEqual(words);
});

describe('a stem', () => {
	test.each([
		['collects', 'collect'],
		['collected', 'collecting'],
		['require', 'requires'],
		['planned', 'plan'],
		['studies', 'study'],
		['boxes', 'box'],
		['classes', 'class'],
		['KPO’s', 'kpo'],
		['Trainings', 'train'],
		['weekly', 'weeks']
	])('is the same for %s and %s', (one, other) => {
		expect(english.stem(one)).toBe(english.stem(other));
	});

	test.each([
		['price', 'prize'],
		['train', 'trail'],
		['use', 'us'],
		['need', 'knead']
	])('tells %s from %s', (one, other) => {
		expect(english.stem(one)).not.toBe(english.stem(other));
	});

	test('is taken of words that carry meaning only', () => {
		expect(contentStems('The prices of its tools and of a tool', english)).toEqual(
			new Set([english.stem('price'), english.stem('tool')])
		);
	});
});
