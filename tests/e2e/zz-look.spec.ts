import { test, expect } from '@playwright/test';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { MINDS } from '../support/minds.ts';
import { studyHistory } from '../support/study-history.ts';
import { seedRecord } from './record.ts';
import type { LearningEvent } from '../../src/lib/record/event.ts';
const NOW = Date.parse('2027-03-20T12:00:00+01:00');
const OUT = '/tmp/figshots';
test('look', async ({ page }) => {
	test.setTimeout(300_000);
	const { course, deck } = await loadBundledCourse('kpo-vs-bpo');
	const material = { course, cards: deck, questions: new Map(), timeZone: 'Europe/Berlin' };
	const t = performance.now();
	const mk = (days: number) =>
		studyHistory({ material, mind: MINDS[1]!, seed: 1, now: NOW, days, settings: { minutesADay: 15 } });
	const year = mk(365),
		few = mk(6);
	const dated: LearningEvent[] = [
		...year,
		{
			id: 'zz',
			at: NOW - 1000,
			course: course.id,
			type: 'settings-changed',
			settings: { readyBy: '2027-05-01', datesOff: ['2027-04-05'], weekdaysOff: [0] }
		}
	];
	console.log('made', Math.round(performance.now() - t), year.length, few.length);
	const which = (process.env['STATES'] ?? 'empty,few,year,dated').split(',');
	await page.clock.install({ time: NOW });
	for (const [name, events] of [
		['empty', []],
		['few', few],
		['year', year],
		['dated', dated]
	] as const) {
		if (!which.includes(name)) continue;
		await seedRecord(page, events);
		for (const screen of (process.env['SCREENS'] ?? 'statistics,settings').split(',')) {
			await page.goto(`/courses/kpo-vs-bpo/cards/${screen}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			if (screen === 'settings')
				await expect(page.getByText('Working out what it takes')).toHaveCount(0, { timeout: 30_000 });
			for (const [width, height] of [
				[1280, 844],
				[390, 844]
			] as const)
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.setViewportSize({ width, height });
					await page.emulateMedia({ colorScheme });
					await page.screenshot({
						path: `${OUT}/${screen}-${name}-${width}-${colorScheme}.png`,
						fullPage: true
					});
				}
			await page.setViewportSize({ width: 1280, height: 844 });
		}
	}
});
