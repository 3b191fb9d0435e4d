import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

test('draws each dark module once, and no other', () => {
	const text = 'https://learn.example.org/join/K7QM4TXW';
	const { size, d } = qrPath(text);
	const drawn = Array.from({ length: size }, () => Array<number>(size).fill(0));
	for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
		for (let at = Number(x); at < Number(x) + Number(length); at++) {
			const row = drawn[Number(y)];
			if (row) row[at] = (row[at] ?? 0) + 1;
		}
	const { data } = encode(text, { ecc: 'M', border: 4 });
	expect(drawn).toEqual(data.map((row) => row.map(Number)));
	expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
});
