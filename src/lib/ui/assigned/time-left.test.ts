import { expect, it } from 'vitest';
import { tellTimeLeft } from './time-left.ts';

it.each([
	[3_600_000, '1:00:00'],
	[3_599_999, '1:00:00'],
	[3_599_000, '59:59'],
	[65_001, '1:06'],
	[1, '0:01'],
	[0, '0:00'],
	[-5000, '0:00']
])('%i milliseconds are %s', (milliseconds, text) => {
	expect(tellTimeLeft(milliseconds)).toBe(text);
});
