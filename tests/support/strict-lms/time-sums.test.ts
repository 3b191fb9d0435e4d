import { describe, expect, it } from 'vitest';
import { addClockTimes, addPeriods } from './time-sums.ts';

describe('addClockTimes', () => {
	it.each([
		[['00:00:00', ''], '00:00:00'],
		[['00:59:59', '00:00:01'], '01:00:00'],
		[['00:00:00.1', '00:00:00.2'], '00:00:00.30'],
		[['0099:00:00', '01:30:00.99', '00:00:00.01'], '100:30:01']
	])('%j is %s', (times, total) => expect(addClockTimes(...times)).toBe(total));
});

describe('addPeriods', () => {
	it.each([
		[['PT0S', ''], 'PT0S'],
		[['PT1H5M3S', 'PT54M57S'], 'PT2H'],
		[['PT0.1S', 'PT0.2S'], 'PT0.30S'],
		[['P1DT1H', 'PT90M'], 'PT26H30M'],
		[['PT59.99S', 'PT0.01S'], 'PT1M']
	])('%j is %s', (times, total) => expect(addPeriods(...times)).toBe(total));
});
