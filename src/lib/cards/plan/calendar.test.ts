import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, daysOff, studyDayNear, weekdayOf } from './calendar.ts';

const days = fc.integer({ min: 10_000, max: 40_000 });

describe('dates', () => {
	it.each([
		['1970-01-01', 0, 4],
		['2025-03-30', 20_177, 0],
		['2025-10-26', 20_387, 0],
		['2028-02-29', 21_243, 2]
	])('%s is day %i, weekday %i', (date, day, weekday) => {
		expect(dayOf(date)).toBe(day);
		expect(dateOf(day)).toBe(date);
		expect(weekdayOf(day)).toBe(weekday);
	});

	it('go both ways, and by weekdays as the calendar does', () => {
		fc.assert(
			fc.property(days, (day) => {
				expect(dayOf(dateOf(day))).toBe(day);
				expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay());
			})
		);
	});
});

describe('studyDayNear', () => {
	it('finds the nearest day that is none off, the earlier of two, and none too early', () => {
		fc.assert(
			fc.property(
				days,
				fc.nat(20),
				fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
				fc.array(fc.nat(30), { maxLength: 20 }),
				(day, slack, weekdaysOff, dates) => {
					const datesOff = dates.map((date) => dateOf(day - 15 + date));
					const isOff = daysOff({ weekdaysOff, datesOff });
					const least = day - slack;
					const found = studyDayNear(day, least, isOff);
					expect(isOff(found)).toBe(false);
					expect(found).toBeGreaterThanOrEqual(least);
					const distance = Math.abs(found - day);
					for (let other = day - distance + 1; other < day + distance; other++)
						if (other >= least) expect(isOff(other)).toBe(true);
					if (found > day && day - distance >= least) expect(isOff(day - distance)).toBe(true);
				}
			)
		);
	});
});
