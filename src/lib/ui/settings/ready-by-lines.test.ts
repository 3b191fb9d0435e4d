import { describe, expect, it } from 'vitest';
import type { DeckCard } from '../../cards/deck/deck-card.ts';
import type { ReadinessReport } from '../../cards/plan/readiness.ts';
import { DEFAULT_STUDY } from '../../cards/plan/settings.ts';
import { formatsOf } from '../figures/formats.ts';
import { readyByLines } from './ready-by-lines.ts';

const formats = formatsOf(['en-GB']);
const DAY = Date.UTC(2027, 2, 1) / 86_400_000;
const report: ReadinessReport = {
	all: { cards: 10, locked: 0, now: 0.5, onDate: 0.93, reaching: 8 },
	dimensions: [],
	date: 'ahead',
	daysLeft: 20,
	wanted: { minutesADay: 11.2, reviews: 80, fresh: 4, outOfReach: 0 }
};

const card: DeckCard = {
	id: 'who.x',
	revision: 1,
	kind: 'who',
	facts: ['x'],
	dimension: 'focus',
	front: { text: 'x', subjects: [] },
	back: { text: 'y', subjects: [] },
	choices: [],
	siblings: []
};
const ten = Array.from({ length: 10 }, () => card);
const study = { settings: DEFAULT_STUDY, cards: ten };

describe('readyByLines', () => {
	it('tells what the plan brings and that the time is enough', () => {
		const lines = readyByLines(report, study, DAY, formats);
		expect(lines).toEqual([
			'20 days left. If you keep to the plan you will recall about 93% on the day: 8 of 10 cards reach your aim.',
			'Your time is enough for every card, about 12 minutes a day, once the lessons are finished.'
		]);
	});

	it('asks for more time where the limit is too low', () => {
		const settings = { ...DEFAULT_STUDY, minutesADay: 5 };
		const lines = readyByLines(report, { ...study, settings }, DAY, formats);
		expect(lines[1]).toBe(
			'To bring every card there it takes about 12 minutes a day; your limit is 5 minutes.'
		);
	});

	it('names what is locked and what is out of reach', () => {
		const wanted = { minutesADay: 600, reviews: 80, fresh: 4, outOfReach: 1 };
		const tight = { ...report, all: { ...report.all, locked: 4 }, wanted };
		const lines = readyByLines(tight, study, DAY, formats);
		expect([lines[1], lines[3]]).toEqual([
			'4 cards wait behind lessons that you have not finished.',
			'1 card cannot be brought there any more: too few days are left.'
		]);
	});

	it('speaks of a date that has passed, and of none', () => {
		expect(readyByLines({ ...report, date: 'passed' }, study, DAY, formats)).toEqual([
			'Monday 1 March is behind you; you would recall about 50% now. Name another date, or go on without one.'
		]);
		expect(readyByLines({ ...report, date: 'none' }, study, undefined, formats)).toHaveLength(1);
	});
});
