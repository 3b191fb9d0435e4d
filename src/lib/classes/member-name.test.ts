import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, tidyName } from './member-name.ts';

test.each([
	['  Ada   Lovelace ', 'Ada Lovelace'],
	['Ada\u00A0\tLovelace', 'Ada Lovelace'],
	['Rene\u0301', 'René'],
	['A\u200Bda\u202E', 'Ada'],
	['\u0000 ', ''],
	['می\u200Cخواهم', 'می\u200Cخواهم']
])('%j is kept as %j', (typed, kept) => {
	expect(tidyName(typed)).toBe(kept);
});

describe('names are the same', () => {
	test.each([
		['José Núñez', 'JOSE  NUNEZ'],
		['Weiß', 'WEISS'],
		['Łukasz', 'lukasz'],
		['İpek', 'ipek'],
		['Işık', 'isik'],
		['O’Brien', "O'brien"],
		['Anne–Marie', 'anne-marie'],
		['Nguyễn', 'Nguyen'],
		['Ａｄａ', 'ada'],
		['Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ']
	])('%s and %s', (one, other) => {
		expect(nameKey(one)).toBe(nameKey(other));
	});
});

describe('names are not the same', () => {
	test.each([
		['Ada L', 'Ada K'],
		['AdaL', 'Ada L'],
		['Андреи', 'Андрей'],
		['भारत', 'भरत']
	])('%s and %s', (one, other) => {
		expect(nameKey(one)).not.toBe(nameKey(other));
	});
});

test('a name, its tidy form and its key have one key', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (name) => {
			const key = nameKey(name);
			expect(nameKey(tidyName(name))).toBe(key);
			expect(nameKey(key)).toBe(key);
			expect(tidyName(tidyName(name))).toBe(tidyName(name));
		})
	);
});
