import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cleanText,
	duration2004,
	formatNumber,
	parsePercent,
	timeOfDay12,
	timespan12,
	timestamp2004,
	toAscii
} from './formats.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('a number', () => {
	it.each([
		[0, '0'],
		[-0, '0'],
		[-1e-9, '0'],
		[0.8, '0.8'],
		[100, '100'],
		[1200, '1200'],
		[1 / 3, '0.3333333'],
		[-2.5, '-2.5'],
		[1e-10, '0'],
		[1e21, '1000000000000000000000'],
		[-1e21, '-1000000000000000000000'],
		[NaN, '0'],
		[Infinity, '0']
	])('%s is %s', (value, text) => expect(formatNumber(value)).toBe(text));

	it('has as many decimals as asked for', () => expect(formatNumber(2 / 3, 2)).toBe('0.67'));

	it('never has an exponent, a bare point or more decimals than asked for', () => {
		fc.assert(
			fc.property(fc.double(), fc.integer({ min: 1, max: 7 }), (value, decimals) => {
				const text = formatNumber(value, decimals);
				expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
				expect(text.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
				if (Math.abs(value) < 1e9)
					expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.500001 * 10 ** -decimals);
			})
		);
	});
});

describe('a time', () => {
	it.each([
		[0, '00:00:00', 'PT0S'],
		[4, '00:00:00', 'PT0S'],
		[SECOND, '00:00:01', 'PT1S'],
		[59_995, '00:01:00', 'PT1M'],
		[65_250, '00:01:05.25', 'PT1M5.25S'],
		[90 * SECOND, '00:01:30', 'PT1M30S'],
		[HOUR + 5 * 60 * SECOND + 3 * SECOND, '01:05:03', 'PT1H5M3S'],
		[100 * HOUR + 50, '100:00:00.05', 'PT100H0.05S'],
		[-5, '00:00:00', 'PT0S']
	])('of %i ms is %s and %s', (milliseconds, in12, in2004) => {
		expect(timespan12(milliseconds)).toBe(in12);
		expect(duration2004(milliseconds)).toBe(in2004);
	});

	it('is the same in both versions, to the hundredth', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9000 * HOUR }), (milliseconds) => {
				const clock = /^(\d{2,4}):([0-5]\d):([0-5]\d(?:\.\d{1,2})?)$/.exec(timespan12(milliseconds));
				const period = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?$/.exec(duration2004(milliseconds));
				const sum = (parts: RegExpExecArray | null) =>
					[3600, 60, 1].reduce((total, weight, n) => total + weight * Number(parts?.[n + 1] ?? 0), 0);
				expect(sum(clock)).toBeCloseTo(Math.round(milliseconds / 10) / 100, 5);
				expect(sum(period)).toBeCloseTo(sum(clock), 5);
			})
		);
	});

	it('of day has no fraction and no zone', () => {
		const at = new Date(2026, 0, 2, 3, 4, 5, 678).valueOf();
		expect(timeOfDay12(at)).toBe('03:04:05');
		expect(timestamp2004(at)).toBe('2026-01-02T03:04:05');
	});
});

describe('a text', () => {
	it.each([
		['  a \t\r\n b\u00a0c ', 'a b c'],
		['a\0b', 'ab'],
		['a\ud83d', 'a\ufffd'],
		['\ude00\ud83d', '\ufffd\ufffd']
	])('%j is cleaned to %j', (text, clean) => expect(cleanText(text, 250)).toBe(clean));

	it('is never cut inside a character, and never too long', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, most) => {
				const clean = cleanText(text, most);
				expect(clean.length).toBeLessThanOrEqual(most);
				expect(clean.isWellFormed()).toBe(true);
				expect(clean).not.toMatch(/[\0\r\n]/);
			})
		);
	});

	it.each([
		['Größe “Ω”', 'Gro?e "?"'],
		['café – it’s\nfine\0', "cafe - it's fine"],
		['🙂', '?']
	])('%j is %j in ASCII', (text, ascii) => expect(toAscii(text, 255)).toBe(ascii));

	it('is in printable ASCII whatever it was', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(toAscii(text, 10)).toMatch(/^[\x20-\x7e]{0,10}$/);
			})
		);
	});
});

describe('a percentage of an LMS', () => {
	it.each([
		['80', 1, 80],
		[' 80.5 ', 1, 80.5],
		['0.55', 100, 55],
		['0.07', 100, 7],
		['0', 1, 0],
		['', 1, undefined],
		['x', 1, undefined],
		['101', 1, undefined],
		['-0.5', 100, undefined]
	])('"%s" times %i is %s', (value, factor, percent) => expect(parsePercent(value, factor)).toBe(percent));
});
