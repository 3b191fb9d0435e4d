import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../errors.ts';
import { gunzip, gzip, isGzip } from './gzip.ts';

describe('gzip', () => {
	it('is read by others, and by itself', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
				const packed = await gzip(text);
				expect(isGzip(packed)).toBe(true);
				expect(gunzipSync(packed).toString()).toBe(text);
				expect(await gunzip(packed, 10_000)).toBe(text);
			}),
			{ numRuns: 30 }
		);
	});

	it('unpacks no more than it may', async () => {
		const bomb = new Uint8Array(gzipSync(new Uint8Array(1_000_000)));
		await expect(gunzip(bomb, 100_000)).rejects.toThrow(new FileError('import-too-large'));
	});

	it('says that a file is damaged', async () => {
		const packed = await gzip('x'.repeat(500));
		for (const damaged of [
			packed.slice(0, -9),
			packed.with(12, 255 - (packed[12] ?? 0)),
			Uint8Array.of(0x1f, 0x8b)
		])
			await expect(gunzip(damaged, 10_000)).rejects.toThrow(new FileError('import-damaged'));
	});
});
