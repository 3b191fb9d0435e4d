import { describe, expect, test } from 'vitest';
import { askToPersist, formatBytes, readStorage } from './storage.ts';

/** A browser's storage; `undefined` stands for what an older browser does not have. */
function storage(parts: {
	persisted?: () => Promise<boolean>;
	persist?: () => Promise<boolean>;
	estimate?: () => Promise<StorageEstimate>;
}): StorageManager {
	return Object.assign(Object.create(null), parts);
}
const no = () => Promise.reject(new TypeError('not allowed'));

describe('the room that there is', () => {
	test.each([
		[
			'all of it',
			{ persisted: async () => true, estimate: async () => ({ usage: 5, quota: 12 }) },
			true,
			5,
			7
		],
		[
			'more than allowed',
			{ persisted: async () => false, estimate: async () => ({ usage: 9, quota: 8 }) },
			false,
			9,
			0
		],
		['no quota', { persisted: async () => false, estimate: async () => ({ usage: 9 }) }, false, 9, undefined],
		['an old browser', {}, undefined, undefined, undefined],
		['a private window', { persisted: no, estimate: no }, undefined, undefined, undefined]
	])('%s', async (_, parts, isPersisted, used, available) => {
		expect(await readStorage(storage(parts))).toEqual({ isPersisted, used, available });
	});

	test('on plain http nothing is known', async () => {
		expect(await readStorage(undefined)).toBeUndefined();
	});
});

test.each([
	['agreed', { persist: async () => true }, true],
	['refused', { persist: async () => false }, false],
	['not allowed to ask', { persist: no }, false],
	['an old browser', {}, false]
])('asking to keep it: %s', async (_, parts, expected) => {
	expect(await askToPersist(storage(parts))).toBe(expected);
	expect(await askToPersist(undefined)).toBe(false);
});

test.each([
	[0, '0 kB'],
	[400, '0.4 kB'],
	[999, '1 kB'],
	[51_000, '51 kB'],
	[1_250_000, '1.3 MB'],
	[999_999_999, '1,000 MB'],
	[12_400_000_000, '12 GB'],
	[4e12, '4,000 GB']
])('%d bytes: %s', (bytes, expected) => {
	expect(formatBytes(bytes, 'en')).toBe(expected);
});
