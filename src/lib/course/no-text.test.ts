import { expect, test } from 'vitest';
import { findNoText, linesOfNoText } from './no-text.ts';

test.each([
	['tabs\tand\r\nline ends', undefined],
	['Größe, 日本語, عربي, 👩‍👩‍👧‍👦, é, “…”', undefined],
	['\u0000', 'U+0000'],
	['a\u0007b', 'U+0007'],
	['\u0092', 'U+0092'],
	['half \ud83d of one', 'U+D83D'],
	['\ude00', 'U+DE00'],
	// What a reader of UTF-8 makes of bytes that are none.
	[new TextDecoder().decode(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65])), 'U+FFFD'],
	['\uffff', 'U+FFFF']
])('of %j it finds %s', (text, name) => {
	expect(findNoText(text)).toBe(name);
});

test('counts lines from 1, and names each once', () => {
	expect(linesOfNoText('a\n\u0001b\u0002\n\nc\u0000')).toEqual([
		{ line: 2, name: 'U+0001' },
		{ line: 4, name: 'U+0000' }
	]);
});
