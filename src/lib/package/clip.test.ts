import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from './clip.ts';
import type { PackageWarning } from './warning.ts';

function clipped(text: string, limit: number) {
	const warnings: PackageWarning[] = [];
	return { text: clip(text, limit, 'title', warnings), warnings };
}

describe('clip', () => {
	test.each([
		['fits', 'Tea vs coffee', 13, 'Tea vs coffee'],
		['is cut', 'Tea vs coffee', 12, 'Tea vs coff…'],
		['ends without a space before the mark', 'Tea vs coffee', 5, 'Tea…'],
		['keeps a family of emoji together', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12, '👩‍👩‍👧‍👦…'],
		['leaves out an emoji that does not fit', 'a👩‍👩‍👧‍👦b', 8, 'a…'],
		['keeps an accent on its letter', 'cafe\u0301 au lait', 6, 'cafe\u0301…'],
		['is one line', ' Tea\r\n\tvs  coffee ', 20, 'Tea vs coffee'],
		['loses what XML cannot hold', 'T\u0000e\ud83da\uffff', 20, 'Tea']
	])('a text that %s', (_, text, limit, result) => {
		expect(clipped(text, limit).text).toBe(result);
	});

	test('tells how long the text was and may be, only when it cuts', () => {
		expect(clipped('Tea vs coffee', 13).warnings).toEqual([]);
		expect(clipped('Tea vs coffee', 12).warnings).toEqual([
			{ code: 'clipped', part: 'title', length: 13, limit: 12 }
		]);
	});

	test('never goes over the limit and never tears a pair of surrogates', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 60 }),
				fc.integer({ min: 1, max: 40 }),
				(text, limit) => {
					const result = clipped(text, limit).text;
					expect(result.length).toBeLessThanOrEqual(limit);
					expect(result).not.toMatch(/\p{Surrogate}/u);
				}
			)
		);
	});
});
