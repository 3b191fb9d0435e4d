import { expect, test } from '@playwright/test';
import { kpoLearner } from '../support/kpo-learner.ts';
import { MINDS } from '../support/minds.ts';
import { COURSE, seedRecord } from './record.ts';

/** In ms. A second is the aim; the rest is for whatever else the machine does. */
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

	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	for (const { path, headline } of screens) {
		const times: number[] = [];
		// The best of some: others' work only ever adds.
		for (let visit = 0; visit < 5 && !times.some((time) => time < BOUND / 2); visit++) {
			await page.goto(path);
			await page.locator(headline).first().waitFor();
			times.push(await page.evaluate(() => performance.now()));
		}
		test.info().annotations.push({ type: path, description: `${Math.round(Math.min(...times))} ms` });
		expect(Math.min(...times), path).toBeLessThan(BOUND);
	}
});
