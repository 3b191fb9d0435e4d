import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './gradebook-address.ts';

test.each([
	['', { order: { by: 'name', isDescending: false }, page: 1, hasAllQuestions: false }],
	[
		'sort=result&order=down&page=3',
		{ order: { by: 'result', isDescending: true }, page: 3, hasAllQuestions: false }
	],
	[
		'sort=in-income&order=up&page=all&questions=all',
		{ order: { by: { dimension: 'income' }, isDescending: false }, page: 'all', hasAllQuestions: true }
	],
	[
		'sort=nonsense&order=x&page=-1&questions=1',
		{ order: { by: 'name', isDescending: false }, page: 1, hasAllQuestions: false }
	]
] as const)('“%s” is read, and written so that it is read alike', (query, address) => {
	expect(readAddress(new URLSearchParams(query))).toEqual(address);
	expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address);
});
