import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grammarOf } from './grammar/grammar.ts';
import { inflectPredicate, predicateFault, writePredicate } from './predicate.ts';

const english = grammarOf('en');

test.each([
	['{require} its own tools', 'requires its own tools', 'require its own tools'],
	[
		'{collect} data and {turn} it into advice',
		'collects data and turns it into advice',
		'collect data and turn it into advice'
	],
	['{be} paid by the hour', 'is paid by the hour', 'are paid by the hour'],
	['{have} staff and {its} own rooms', 'has staff and its own rooms', 'have staff and their own rooms'],
	['{owes|owe} its margin to scale', 'owes its margin to scale', 'owe its margin to scale'],
	['{ is not | are not } bound', 'is not bound', 'are not bound'],
	['{’s|are} here', '’s here', 'are here'],
	['no braces at all', 'no braces at all', 'no braces at all']
])('%s', (says, singular, plural) => {
	expect(inflectPredicate(says, english)).toEqual({ singular, plural });
});

describe('the fault of', () => {
	test.each([
		['{be} a thing', undefined],
		['{owes|owe} much', undefined],
		['{sells its time|sell their time} by the hour', undefined],
		['{übertreffen} it', undefined],
		['takes on work', 'verb'],
		[' {take} on work', 'verb'],
		['slowly {take} on work', 'verb'],
		['', 'verb'],
		['{take on work', 'brace'],
		['take} on work', 'brace'],
		['{{take}} on work', 'brace'],
		['{} on work', 'brace'],
		['{take on} work', 'brace'],
		['{ take } on work', 'brace'],
		['{take|} on work', 'brace'],
		['{|take} on work', 'brace'],
		['{a|b|c} on work', 'brace'],
		['{take1} on work', 'brace'],
		['{take} on {3} jobs', 'brace']
	] as const)('%j is %s', (says, fault) => {
		expect(predicateFault(says)).toBe(fault);
	});
});

test('a predicate without a fault has no braces left in either form, and keeps its other words', () => {
	const word = fc.stringMatching(/^[a-zé]{1,12}$/u);
	const braced = fc.oneof(
		word.map((verb) => `{${verb}}`),
		fc.tuple(word, word).map(([a, b]) => `{${a}|${b}}`)
	);
	const rest = fc.array(fc.oneof({ arbitrary: word, weight: 3 }, braced, fc.string()), { maxLength: 8 });
	fc.assert(
		fc.property(braced, rest, (verb, words) => {
			const says = [verb, ...words].join(' ');
			fc.pre(predicateFault(says) === undefined);
			const { singular, plural } = inflectPredicate(says, english);
			expect(singular).not.toMatch(/[{}]/);
			expect(plural).not.toMatch(/[{}]/);
			for (const form of [singular, plural])
				expect(form.split(' ')).toEqual(
					expect.arrayContaining(words.filter((text) => /^[a-zé]+$/.test(text)))
				);
		})
	);
});

test('what is written of two forms gives the same two', () => {
	const word = fc.stringMatching(/^[a-zé’,]{1,12}$/u);
	const braced = fc.oneof(
		word.map((verb) => `{${verb}}`),
		fc.tuple(word, word).map(([a, b]) => `{${a}|${b}}`),
		fc.tuple(word, word, word).map(([a, b, c]) => `{${a} ${b}|${c}}`)
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(word, braced), { minLength: 1, maxLength: 8 }), (words) => {
			const forms = inflectPredicate(words.join(' '), english);
			expect(inflectPredicate(writePredicate(forms, english), english)).toEqual(forms);
		})
	);
});

test.each(['{require} its own tools', '{collect} data and {turn} it into advice'])(
	'%s is written as its author wrote it',
	(says) => {
		expect(writePredicate(inflectPredicate(says, english), english)).toBe(says);
	}
);

test('anything else has a fault or inflects; nothing throws', () => {
	const text = fc.string({ unit: fc.constantFrom('{', '}', '|', ' ', 'a', 'is', '$&', '’') });
	fc.assert(
		fc.property(text, (says) => {
			const { singular, plural } = inflectPredicate(says, english);
			if (predicateFault(says) !== 'brace') expect(singular + plural).not.toMatch(/[{}]/);
		})
	);
});
