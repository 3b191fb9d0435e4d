import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration, readDuration } from './time.ts';
import type { Version } from './version.ts';

describe('durations', () => {
	test.each<[Version, string, number | undefined]>([
		['1.2', '00:00:00', 0],
		['1.2', '01:05:03', 390_300],
		['1.2', '0001:05:03.2', 390_320],
		['1.2', '9999:59:59.99', 3_599_999_999],
		['1.2', '00:60:00', undefined],
		['1.2', 'PT1S', undefined],
		['1.2', '', undefined],
		['2004', 'PT0S', 0],
		['2004', 'PT1H5M3S', 390_300],
		['2004', 'PT65M3.25S', 390_325],
		['2004', 'P1DT1H', 9_000_000],
		['2004', 'P1Y1M', 3_418_740_000],
		['2004', '01:05:03', undefined],
		['2004', '', undefined]
	])('%s: %j is %j hundredths', (version, text, hundredths) => {
		expect(parseDuration(text, version)).toBe(hundredths);
	});

	test.each<[Version, number, string]>([
		['1.2', 390_325, '01:05:03.25'],
		['1.2', 36_000_000, '100:00:00'],
		['2004', 390_305, 'PT1H5M3.05S'],
		['2004', 0, 'PT0S'],
		['2004', 360_000, 'PT1H'],
		['2004', 5, 'PT0.05S']
	])('%s: %j hundredths are %j', (version, hundredths, text) => {
		expect(formatDuration(hundredths, version)).toBe(text);
	});

	test('are read as they were written, and sums do not drift', () => {
		fc.assert(
			fc.property(
				fc.constantFrom<Version>('1.2', '2004'),
				fc.array(fc.nat(10_000_000), { maxLength: 20 }),
				(version, times) => {
					let total = 0;
					for (const time of times)
						total = (parseDuration(formatDuration(total, version), version) ?? NaN) + time;
					expect(total).toBe(times.reduce((sum, time) => sum + time, 0));
				}
			),
			{ numRuns: 50 }
		);
	});

	test('are told in whole seconds', () => {
		expect(readDuration(390_399)).toBe('1:05:03');
		expect(readDuration(0)).toBe('0:00:00');
	});
});
