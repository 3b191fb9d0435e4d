import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLLOVER_HOUR, studyDay } from './study-day.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	// Half an hour of daylight saving.
	'Australia/Lord_Howe',
	// Half an hour off, no daylight saving.
	'Asia/Kolkata',
	// Left out 30 December 2011 when it moved across the date line.
	'Pacific/Apia'
];
const FROM = Date.UTC(2005, 0, 1);
const TO = Date.UTC(2035, 0, 1);

const zone = fc.constantFrom(...ZONES);
const rolloverHour = fc.integer({ min: 0, max: 23 });
const moment = fc.integer({ min: FROM, max: TO });

/** The wall clock at a moment as text; Swedish writes dates as ISO 8601 does. */
function wallClock(now: number, timeZone: string): string {
	const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
	return clock.format(now).replace(' ', 'T');
}

/** How far the wall clock is ahead of UTC, in ms. */
function offsetAt(now: number, timeZone: string): number {
	return Date.parse(`${wallClock(now, timeZone)}Z`) - Math.floor(now / 1000) * 1000;
}

/** The moment at which the clocks of a place show a time, such as 2025-03-30T04:00. */
function momentOf(local: string, timeZone: string): number {
	const wanted = Date.parse(`${local}Z`);
	// Once for the offset of the guess, once more where that lies on the other side of a change of the clocks.
	const guess = wanted - offsetAt(wanted, timeZone);
	return wanted - offsetAt(guess, timeZone);
}

const berlin = { timeZone: 'Europe/Berlin', rolloverHour: ROLLOVER_HOUR };
const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / DAY;

describe('studyDay', () => {
	it.each([
		['an afternoon', 'Europe/Berlin', '2025-06-10T15:00', '2025-06-10'],
		['midnight, which is still the evening before', 'Europe/Berlin', '2025-06-10T00:00', '2025-06-09'],
		['the last minute before the roll-over', 'Europe/Berlin', '2025-06-10T03:59', '2025-06-09'],
		['the roll-over', 'Europe/Berlin', '2025-06-10T04:00', '2025-06-10'],
		['the night in which clocks go forward', 'Europe/Berlin', '2025-03-30T03:30', '2025-03-29'],
		['the roll-over of that night', 'Europe/Berlin', '2025-03-30T04:00', '2025-03-30'],
		['the night in which clocks go back', 'America/New_York', '2025-11-02T03:59', '2025-11-01'],
		['the roll-over of that night', 'America/New_York', '2025-11-02T04:00', '2025-11-02'],
		['half an hour off UTC', 'Asia/Kolkata', '2025-06-10T04:00', '2025-06-10'],
		['a minute earlier there', 'Asia/Kolkata', '2025-06-10T03:59', '2025-06-09'],
		['clocks that change by half an hour', 'Australia/Lord_Howe', '2025-04-06T03:59', '2025-04-05'],
		['New Year', 'America/New_York', '2025-01-01T02:00', '2024-12-31'],
		['a leap day', 'Europe/Berlin', '2024-03-01T01:00', '2024-02-29']
	])('of %s in %s at %s is %s', (_, timeZone, local, date) => {
		expect(studyDay(momentOf(local, timeZone), { timeZone, rolloverHour: ROLLOVER_HOUR })).toBe(dayOf(date));
	});

	it('goes by the wall clock: the date, or the one before until the roll-over hour', () => {
		fc.assert(
			fc.property(zone, rolloverHour, moment, (timeZone, rollover, now) => {
				const [date = '', time = ''] = wallClock(now, timeZone).split('T');
				const expected = dayOf(date) - (Number(time.slice(0, 2)) < rollover ? 1 : 0);
				expect(studyDay(now, { timeZone, rolloverHour: rollover })).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('never goes back as time goes on', () => {
		fc.assert(
			fc.property(zone, rolloverHour, moment, fc.nat(3 * DAY), (timeZone, rollover, now, after) => {
				const calendar = { timeZone, rolloverHour: rollover };
				expect(studyDay(now + after, calendar)).toBeGreaterThanOrEqual(studyDay(now, calendar));
			}),
			{ numRuns: 500 }
		);
	});

	it.each(ZONES)(
		'never goes back, nor skips but what the calendar skips, where clocks change in %s',
		(timeZone) => {
			for (let month = Date.UTC(2011, 0, 1); month < Date.UTC(2013, 0, 1); month += 28 * DAY) {
				if (offsetAt(month, timeZone) === offsetAt(month + 28 * DAY, timeZone)) continue;
				let change = month;
				while (offsetAt(change, timeZone) === offsetAt(change + HOUR, timeZone)) change += HOUR;
				for (let rollover = 0; rollover < 24; rollover++) {
					const calendar = { timeZone, rolloverHour: rollover };
					let before = studyDay(change - 2 * HOUR, calendar);
					for (let now = change - 2 * HOUR; now <= change + 4 * HOUR; now += HOUR / 12) {
						const day = studyDay(now, calendar);
						expect(day).toBeGreaterThanOrEqual(before);
						expect(day - before).toBeLessThanOrEqual(timeZone === 'Pacific/Apia' ? 2 : 1);
						before = day;
					}
				}
			}
			expect(studyDay(momentOf('2012-05-02T12:00', timeZone), { timeZone, rolloverHour: 4 })).toBe(
				dayOf('2012-05-02')
			);
		}
	);

	it('counts one from each day of the calendar to the next, be it of 23, 24 or 25 hours', () => {
		const noonOf = (day: number) => `${new Date(day * DAY).toISOString().slice(0, 10)}T12:00`;
		fc.assert(
			fc.property(zone, fc.integer({ min: FROM / DAY, max: TO / DAY }), (timeZone, day) => {
				// These two have no noon of their own in between.
				fc.pre(timeZone !== 'Pacific/Apia' || (day !== dayOf('2011-12-29') && day !== dayOf('2011-12-30')));
				const calendar = { timeZone, rolloverHour: ROLLOVER_HOUR };
				const today = studyDay(momentOf(noonOf(day), timeZone), calendar);
				expect(today).toBe(day);
				expect(studyDay(momentOf(noonOf(day + 1), timeZone), calendar)).toBe(today + 1);
			}),
			{ numRuns: 300 }
		);
	});

	it('is one day of 23 hours in spring and of 25 in autumn', () => {
		const lengthOf = (date: string, next: string) =>
			(momentOf(`${next}T04:00`, 'Europe/Berlin') - momentOf(`${date}T04:00`, 'Europe/Berlin')) / HOUR;
		expect(lengthOf('2025-03-29', '2025-03-30')).toBe(23);
		expect(lengthOf('2025-10-25', '2025-10-26')).toBe(25);
		for (const date of ['2025-03-29', '2025-10-25']) {
			const start = momentOf(`${date}T04:00`, 'Europe/Berlin');
			expect(studyDay(start - 1, berlin)).toBe(dayOf(date) - 1);
			expect(studyDay(start, berlin)).toBe(dayOf(date));
			expect(studyDay(start + 23 * HOUR - 1, berlin)).toBe(dayOf(date));
			expect(studyDay(start + 25 * HOUR, berlin)).toBe(dayOf(date) + 1);
		}
	});

	it('leaves out the day that Apia left out', () => {
		const calendar = { timeZone: 'Pacific/Apia', rolloverHour: ROLLOVER_HOUR };
		const last = momentOf('2011-12-29T12:00', 'Pacific/Apia');
		expect(studyDay(last, calendar)).toBe(dayOf('2011-12-29'));
		expect(studyDay(last + 24 * HOUR, calendar)).toBe(dayOf('2011-12-31'));
	});
});
