import { expect, test } from '@playwright/test';
import { kpoLearner } from '../support/kpo-learner.ts';
import { MINDS } from '../support/minds.ts';
import { COURSE, seedRecord } from './record.ts';

test.use({ serviceWorkers: 'allow' });

/** A phone's processor against this one's. */
const SLOWER = 4;
/** In ms of the page's thread on the phone. A second is the aim; the rest is room for slower machines. */
const BOUND = 2_000;

test('a log of ten thousand reviews opens at once on a slow phone', async ({ page }) => {
	test.slow();
	const log = await kpoLearner({
		now: Date.now(),
		days: 1000,
		mind: MINDS[2],
		settings: { minutesADay: 30, retention: 'thorough' }
	});
	expect(log.filter(({ type }) => type === 'reviewed').length).toBeGreaterThan(10_000);
	await seedRecord(page, log);
	const screens = [
		{ path: `/courses/${COURSE}/cards`, headline: '[data-today]' },
		{ path: `/courses/${COURSE}/cards/statistics`, headline: 'section .message' }
	];
	const isPacked = () =>
		page.evaluate(async () => {
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open('versus');
				opening.onsuccess = () => resolve(opening.result);
			});
			const counting = database.transaction('packs').objectStore('packs').count();
			await new Promise((resolve) => (counting.onsuccess = resolve));
			database.close();
			return counting.result > 0;
		});
	// A first visit leaves what later ones read; the site's files are kept as well.
	for (const { path, headline } of screens) {
		await page.goto(path);
		await expect(page.locator(headline).first()).toBeVisible();
	}
	await expect(page.getByText('Available offline')).toBeVisible();
	await expect.poll(isPacked).toBe(true);

	// Of the page's own thread, so that others' work on this machine does not count. A slowed down clock would slow down
	// with whatever else runs, so the slow phone is reckoned.
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable', { timeDomain: 'threadTicks' });
	for (const { path, headline } of screens) {
		const times: number[] = [];
		for (let visit = 0; visit < 3; visit++) {
			await page.goto(path, { waitUntil: 'commit' });
			await page.locator(headline).first().waitFor();
			const { metrics } = await client.send('Performance.getMetrics');
			times.push(SLOWER * 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity));
		}
		test.info().annotations.push({
			type: path,
			description: times.map((time) => `${Math.round(time)} ms`).join(', ')
		});
		expect(Math.min(...times), path).toBeLessThan(BOUND);
	}
});
