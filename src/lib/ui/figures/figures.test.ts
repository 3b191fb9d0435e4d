import { describe, expect, it, test } from 'vitest';
import { activityFigure } from './activity-figure.ts';
import { calibrationFigure } from './calibration-figure.ts';
import { forecastFigure } from './forecast-figure.ts';
import { formatsOf, weekdayFromMonday } from './formats.ts';
import { readinessFigure } from './readiness-figure.ts';
import { retentionFigure } from './retention-figure.ts';
import { stabilityFigure } from './stability-figure.ts';

// Whether a comma stands after a weekday differs between releases of Node, so short days are asked of `formats`.
const formats = formatsOf(['de-DE', 'en-GB']);
/** Monday, 23 November 2026. */
const MONDAY = Date.UTC(2026, 10, 23) / 86_400_000;

describe('formats', () => {
	it('speak the language of the page in the way of the reader’s region', () => {
		expect(formats.longDay(MONDAY)).toBe('Monday 23 November');
		expect(formatsOf(['en-US']).longDay(MONDAY)).toBe('Monday, November 23');
		expect(formatsOf(['de-DE']).longDay(MONDAY)).toBe('Monday, November 23');
	});

	test.each([
		[MONDAY, 0, 'Mon'],
		[MONDAY + 6, 6, 'Sun'],
		[-3, 0, 'Mon']
	])('day %i is weekday %i', (day, weekday, name) => {
		expect(weekdayFromMonday(day)).toBe(weekday);
		expect(formats.weekday(weekday)).toBe(name);
	});
});

describe('the days ahead', () => {
	const day = (index: number, reviews: number, fresh = 0) => ({
		day: MONDAY + index,
		reviews,
		fresh,
		minutes: (reviews + fresh) / 3
	});

	it('names the heaviest day, the first of equals', () => {
		const figure = forecastFigure([day(0, 3), day(1, 9, 3), day(2, 12)], formats);
		expect(figure.message).toBe('Tuesday 24 November asks for the most: 12 cards, about 4 minutes.');
		expect(figure.table?.rows).toEqual([
			['Today', '3', '0', '1'],
			[formats.day(MONDAY + 1), '9', '3', '4'],
			[formats.day(MONDAY + 2), '12', '0', '4']
		]);
		expect(figure.columns.map(({ parts }) => parts)).toEqual([
			[3, 0],
			[9, 3],
			[12, 0]
		]);
	});

	it('needs no legend where all are of a kind', () => {
		expect(forecastFigure([day(0, 1)], formats)).toMatchObject({
			legend: [],
			message: 'Today asks for the most: 1 card, about 1 minute.'
		});
	});

	it('tells what unlocks cards while none is', () => {
		expect(forecastFigure(undefined, formats)).toMatchObject({
			message: 'Cards are due from the day on which you finish a lesson.',
			table: undefined
		});
	});

	it('says so when nothing is to come', () => {
		expect(forecastFigure([day(0, 0), day(1, 0)], formats)).toEqual({
			message: 'Nothing is due in the next 2 days.',
			table: undefined,
			columns: [],
			legend: []
		});
	});
});

describe('what was recalled', () => {
	it('gives no rate for a handful of reviews', () => {
		const figure = retentionFigure([{ from: MONDAY, reviews: 4, recalled: 4 }], 0.9, formats);
		expect(figure.message).toBe('4 recalled, of 4 reviews so far: too few to call a rate.');
		expect(figure.dots).toMatchObject([{ x: 0.5, share: 1, count: 4, to: 1 }]);
		expect(figure.dots[0]?.from).toBeLessThan(0.6);
	});

	it('leaves weeks without reviews out of the picture but not out of the table', () => {
		const weeks = [
			{ from: MONDAY - 14, reviews: 30, recalled: 27 },
			{ from: MONDAY - 7, reviews: 0, recalled: 0 },
			{ from: MONDAY, reviews: 10, recalled: 8 }
		];
		const figure = retentionFigure(weeks, 0.9, formats);
		expect(figure.message).toBe('You recalled 88% of 40 reviews. Cards fall due at a chance of 90%.');
		expect(figure.dots.map(({ x }) => x)).toEqual([0, 1]);
		expect(figure.table?.rows[1]).toEqual(['16 Nov 2026', '0', '0', '–']);
	});

	it('says what will be there when there is nothing yet', () => {
		expect(retentionFigure([], 0.9, formats).table).toBeUndefined();
	});

	it('begins the axis at half where nothing lies below it', () => {
		expect(retentionFigure([{ from: MONDAY, reviews: 40, recalled: 36 }], 0.9, formats).base).toBe(0.5);
		expect(retentionFigure([{ from: MONDAY, reviews: 4, recalled: 2 }], 0.9, formats).base).toBe(0);
	});

	test.each([
		[26, 1, 26, 'Week from'],
		[53, 4, 14, '4 weeks from'],
		[300, 13, 24, '13 weeks from']
	])('of %i weeks joins %i to a dot', (count, weeksEach, dots, column) => {
		const weeks = Array.from({ length: count }, (_, index) => ({
			from: MONDAY - 7 * (count - index),
			reviews: 10,
			recalled: 9
		}));
		const figure = retentionFigure(weeks, 0.9, formats);
		expect(figure.weeksEach).toBe(weeksEach);
		expect(figure.dots).toHaveLength(dots);
		expect(figure.dots.reduce((sum, dot) => sum + dot.count, 0)).toBe(10 * count);
		expect(figure.table?.columns[0]).toBe(column);
		// Each row has a name of its own, however many years there are.
		expect(new Set(figure.table?.rows.map(([name]) => name)).size).toBe(dots);
		expect(figure.message).toContain(`90% of ${10 * count} reviews`);
	});
});

describe('days of study', () => {
	it('draws whole weeks up to this one, at least a quarter of a year', () => {
		const activity = [
			{ day: MONDAY - 3, reviews: 12, minutes: 4 },
			{ day: MONDAY + 2, reviews: 5, minutes: 0.2 }
		];
		const figure = activityFigure(activity, MONDAY + 2, formats);
		expect(figure.days).toHaveLength(13 * 7);
		expect(weekdayFromMonday(figure.days[0]?.day ?? 0)).toBe(0);
		expect(figure.days.at(-1)?.day).toBe(MONDAY + 6);
		expect(figure.days.filter(({ value }) => value > 0).map(({ day }) => day)).toEqual([
			MONDAY - 3,
			MONDAY + 2
		]);
		expect(figure.message).toBe('You studied on 2 of the last 6 days, 2 minutes on a typical one.');
		expect(figure.table?.rows).toEqual([
			[formats.day(MONDAY + 2), '5', '1'],
			[formats.day(MONDAY - 3), '12', '4']
		]);
		expect(figure.months.map(({ label }) => label).slice(-2)).toEqual(['Oct', 'Nov']);
	});

	it('never draws more than half a year', () => {
		const activity = [{ day: MONDAY - 900, reviews: 1, minutes: 1 }];
		expect(activityFigure(activity, MONDAY, formats).days).toHaveLength(26 * 7);
	});
});

describe('how long it lasts', () => {
	const bands = [
		{ from: 0, to: 1, cards: 2 },
		{ from: 1, to: 30, cards: 5 },
		{ from: 30, to: 90, cards: 2 },
		{ from: 90, to: Infinity, cards: 1 }
	];

	it('counts what lasts a month', () => {
		const figure = stabilityFigure(bands, formats);
		expect(figure.message).toBe('3 of the 10 cards that you have met would still be known after a month.');
		expect(figure.table?.rows.map(([name]) => name)).toEqual(['0', '1–29', '30–89', '90+']);
	});

	it('waits for a first review', () => {
		expect(
			stabilityFigure(
				bands.map((band) => ({ ...band, cards: 0 })),
				formats
			).table
		).toBeUndefined();
	});
});

describe('readiness', () => {
	const titles = new Map([['focus', 'Focus']]);
	const now = { cards: 10, locked: 0, now: 0.404, onDate: undefined, reaching: undefined };

	it('is of now without a date', () => {
		const report = {
			all: now,
			dimensions: [{ dimension: 'focus', ...now }],
			date: 'none',
			daysLeft: 0,
			wanted: undefined
		} as const;
		const figure = readinessFigure(report, titles, undefined, formats);
		expect(figure.message).toBe('Asked now, you would recall about 40% of 10 cards.');
		expect(figure.table).toEqual({ columns: ['Dimension', 'Cards', 'Now'], rows: [['Focus', '10', '40%']] });
	});

	it('is not told while no card was met', () => {
		const nothing = { ...now, now: 0 };
		const report = {
			all: nothing,
			dimensions: [{ dimension: 'focus', ...nothing }],
			date: 'none',
			daysLeft: 0,
			wanted: undefined
		} as const;
		expect(readinessFigure(report, titles, undefined, formats)).toMatchObject({ table: undefined, rows: [] });
	});

	it('is of the date with one', () => {
		const then = { ...now, onDate: 0.92, reaching: 9 };
		const report = {
			all: then,
			dimensions: [{ dimension: 'focus', ...then }],
			date: 'ahead',
			daysLeft: 9,
			wanted: { minutesADay: 4, reviews: 30, fresh: 0, outOfReach: 0 }
		} as const;
		const figure = readinessFigure(report, titles, MONDAY, formats);
		expect(figure.message).toContain('On Monday 23 November you will recall about 92%');
		expect(figure.rows).toEqual([
			{ id: 'focus', title: 'Focus', now: 40, onDate: 92, text: '40% now, 92% on the date' }
		]);
	});
});

describe('calibration', () => {
	const bin = (from: number, count: number, predicted: number | undefined, actual: number | undefined) => ({
		from,
		to: from + 0.1,
		count,
		predicted,
		actual
	});

	it('weighs each bin by its reviews', () => {
		const bins = [bin(0.7, 10, 0.75, 0.6), bin(0.8, 0, undefined, undefined), bin(0.9, 90, 0.95, 0.98)];
		const figure = calibrationFigure({ bins, count: 100, logLoss: 0.2 }, formats);
		expect(figure.message).toBe('Over 100 reviews a recall of 93% was predicted, and 94% came true.');
		expect(figure.dots).toMatchObject([
			{ x: 0.5, share: 0.6, count: 10 },
			{ x: expect.closeTo(0.9), share: 0.98, count: 90 }
		]);
		expect(figure.base).toBe(0.5);
		expect(figure.marks[0]).toEqual({ x: 0, label: '50%' });
		expect(figure.table?.rows).toHaveLength(2);
	});

	it('shows the whole of both axes where something lies low', () => {
		const bins = [bin(0.7, 10, 0.75, 0.4), bin(0.9, 90, 0.95, 0.98)];
		const figure = calibrationFigure({ bins, count: 100, logLoss: 0.2 }, formats);
		expect(figure.base).toBe(0);
		expect(figure.dots[0]).toMatchObject({ x: 0.75, share: 0.4 });
	});

	it('says nothing before there are enough reviews', () => {
		expect(calibrationFigure({ bins: [bin(0.9, 19, 0.95, 1)], count: 19, logLoss: 0.05 }, formats)).toEqual({
			message:
				'After 20 reviews of cards met on an earlier day you will see whether the predictions fit you.',
			table: undefined,
			base: 0,
			dots: [],
			marks: []
		});
	});
});
