import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { filterBank, queryOf, readBankFilter } from './bank-filter.ts';
import { generateSoundBank } from './plan-bank.ts';

const { course } = await loadBundledCourse('crocodilians');
const bank = generateSoundBank(course);
const [first, second] = course.dimensions.map(({ id }) => id);
const read = (query: string) => readBankFilter(new URLSearchParams(query), first);

describe('what an address filters a bank by', () => {
	it.each([
		['', { dimension: first, type: undefined, level: undefined }],
		['dimension=', { dimension: '', type: undefined, level: undefined }],
		[`dimension=${second}&type=choice`, { dimension: second, type: 'choice', level: undefined }],
		['type=nonsense&level=apply', { dimension: first, type: undefined, level: 'apply' }],
		[`dimension=${'x'.repeat(201)}`, { dimension: first, type: undefined, level: undefined }]
	])('%s', (query, expected) => {
		expect(read(query)).toEqual(expected);
		expect(read(queryOf(read(query)))).toEqual(expected);
	});

	it('lets through what fits, in order, and all when asked for all', () => {
		expect(filterBank(bank, read('dimension='))).toEqual(bank);
		const some = filterBank(bank, read('type=true-false'));
		expect(some.length).toBeGreaterThan(0);
		expect(some).toEqual(bank.filter(({ type, dimension }) => type === 'true-false' && dimension === first));
		expect(filterBank(bank, read('dimension=nowhere'))).toEqual([]);
	});
});
