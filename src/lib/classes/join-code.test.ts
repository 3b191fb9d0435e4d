import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_BYTES, makeJoinCode, readJoinCode, showJoinCode } from './join-code.ts';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

test('a code is read back, however it is typed', () => {
	fc.assert(
		fc.property(
			bytes,
			fc.boolean(),
			fc.constantFrom(' ', '-', '–', '\u00AD', '\u200B', ''),
			fc.nat(8),
			(random, isLower, extra, at) => {
				const code = makeJoinCode(random);
				const shown = isLower ? showJoinCode(code).toLowerCase() : showJoinCode(code);
				expect(readJoinCode(shown.slice(0, at) + extra + shown.slice(at))).toBe(code);
			}
		)
	);
});

test('whatever is typed is read as a code of the alphabet or not at all', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (typed) => {
			expect(readJoinCode(typed) ?? '00000000').toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
		})
	);
});

test('each of the 32 letters is as likely as the others', () => {
	const counts = new Map<string, number>();
	for (let byte = 0; byte < 256; byte++) {
		const letter = makeJoinCode(new Uint8Array(CODE_BYTES).fill(byte)).charAt(0);
		counts.set(letter, (counts.get(letter) ?? 0) + 1);
	}
	expect([...counts.values()]).toEqual(Array(32).fill(8));
});

test.each([
	['k7qm-4txw', 'K7QM4TXW'],
	[' K7QM 4TXW ', 'K7QM4TXW'],
	['Ｋ７ＱＭ４ＴＸＷ', 'K7QM4TXW'],
	['olio-OLIO', '01100110'],
	['K7QM-4TX', undefined],
	['K7QM-4TXWX', undefined],
	['K7QM-4TXU', undefined],
	['', undefined]
])('%j is read as %j', (typed, code) => {
	expect(readJoinCode(typed)).toBe(code);
});

test('is shown in two groups', () => {
	expect(showJoinCode('K7QM4TXW')).toBe('K7QM-4TXW');
});
