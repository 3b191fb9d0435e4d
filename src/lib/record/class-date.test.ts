import { expect, test } from 'vitest';
import { planBefore, planFor } from './class-date.ts';
import type { EventDetail, LearningEvent } from './event.ts';

type SettingsChange = Extract<EventDetail, { type: 'settings-changed' }>['settings'];
const CLASS = { readyBy: '2027-05-01', target: 0.8 };
const events = (...changes: SettingsChange[]): LearningEvent[] =>
	changes.map((settings, at) => ({ type: 'settings-changed', settings, id: `e${at}`, at, course: 'c' }));

test.each<[string, SettingsChange[], SettingsChange | undefined]>([
	['nothing was ever planned', [], undefined],
	['there is a date of the learner’s own', [{ readyBy: '2027-06-01' }], undefined],
	['the plan was made for it', [planFor(CLASS)], { readyBy: null, readyTarget: 0.9 }],
	[
		'it took the place of another',
		[{ readyBy: '2027-06-01', readyTarget: 0.95 }, { minutesADay: 20 }, planFor(CLASS)],
		{ readyBy: '2027-06-01', readyTarget: 0.95 }
	],
	[
		'it was taken back',
		[planFor(CLASS), { readyBy: null, readyTarget: 0.9 }],
		{ readyBy: null, readyTarget: 0.9 }
	],
	[
		'only its target was changed since',
		[{ readyTarget: 0.85 }, planFor(CLASS), { readyTarget: 0.95 }],
		{ readyBy: null, readyTarget: 0.85 }
	]
])('what a plan for the class’s date took the place of, where %s', (_, changes, before) => {
	expect(planBefore(events(...changes), CLASS)).toEqual(before);
});
