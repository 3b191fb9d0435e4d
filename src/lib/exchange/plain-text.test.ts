import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('leaves out what no XML document can hold', () => {
	expect(plainText('a\u0000b\u000B\u001Fc\uFFFEd\uD800e')).toBe('abcde');
});

test('keeps tabs, line ends, accents and emoji', () => {
	expect(plainText('a\tb\nc\u00A0é 🍵')).toBe('a\tb\nc\u00A0é 🍵');
});

test('makes one kind of line end', () => {
	expect(plainText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});
