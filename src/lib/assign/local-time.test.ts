import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isZone, listZones, readLocal, toLocal } from './local-time.ts';

const MINUTE = 60_000;

test.each([
	['2026-11-23T18:00', 'Europe/Berlin', '2026-11-23T17:00:00.000Z'],
	['2026-07-23T18:00:00', 'Europe/Berlin', '2026-07-23T16:00:00.000Z'],
	['2026-07-23T18:00', 'UTC', '2026-07-23T18:00:00.000Z'],
	['2026-07-23T18:00', 'Asia/Kathmandu', '2026-07-23T12:15:00.000Z'],
	['2028-02-29T00:00', 'America/St_Johns', '2028-02-29T03:30:00.000Z']
])('%s in %s is %s', (text, zone, at) => {
	expect(readLocal(text, zone, 'earlier')).toEqual({ kind: 'sound', at: new Date(at) });
});

test.each([
	['2027-03-28T02:00', 'Europe/Berlin'],
	['2027-03-28T02:59', 'Europe/Berlin'],
	['2027-03-14T02:30', 'America/New_York'],
	// Half an hour, and in the southern spring.
	['2026-10-04T02:15', 'Australia/Lord_Howe']
])('there is no %s in %s', (text, zone) => {
	for (const repeated of ['earlier', 'later'] as const)
		expect(readLocal(text, zone, repeated)).toEqual({ kind: 'skipped' });
});

test('of a time that comes twice, the one that is meant', () => {
	const read = (repeated: 'earlier' | 'later') => readLocal('2026-10-25T02:30', 'Europe/Berlin', repeated);
	expect(read('earlier')).toEqual({ kind: 'sound', at: new Date('2026-10-25T00:30:00Z') });
	expect(read('later')).toEqual({ kind: 'sound', at: new Date('2026-10-25T01:30:00Z') });
});

test.each([
	'',
	'2026-11-23',
	'2026-02-30T10:00',
	'2026-13-01T10:00',
	'2026-11-23T24:30',
	'x',
	'1026-01-01T00:00'
])('“%s” is no time', (text) => {
	expect(readLocal(text, 'Europe/Berlin', 'earlier')).toEqual({ kind: 'unsound' });
});

test('what is no zone', () => {
	expect(isZone('Europe/Atlantis')).toBe(false);
	expect(isZone('')).toBe(false);
	expect(readLocal('2026-11-23T18:00', 'Europe/Atlantis', 'earlier')).toEqual({ kind: 'unsound' });
	// An older name of Asia/Kolkata, which some browsers still tell.
	expect(listZones('Asia/Calcutta')).toContain('Asia/Calcutta');
});

const zone = fc.constantFrom(...listZones('UTC'));
const minute = fc
	.date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true })
	.map((at) => new Date(Math.floor(at.valueOf() / MINUTE) * MINUTE));

test('what the clocks show at a moment leads back to it, or to the other moment at which they show the same', () => {
	fc.assert(
		fc.property(minute, zone, (at, zone) => {
			const text = toLocal(at, zone);
			const found = (['earlier', 'later'] as const).map((repeated) => readLocal(text, zone, repeated));
			const moments = found.flatMap((each) => (each.kind === 'sound' ? [each.at] : []));
			expect(moments).toHaveLength(2);
			expect(moments.map(Number)).toContain(at.valueOf());
			// Told by another way: the platform's own clocks.
			for (const moment of moments) expect(clockOf(moment, zone)).toBe(text);
		}),
		{ numRuns: 300 }
	);
});

function clockOf(at: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
		.format(at)
		.replace(' ', 'T');
}
