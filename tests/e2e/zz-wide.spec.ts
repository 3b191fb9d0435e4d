import { test } from '@playwright/test';
import { kpoLearner } from '../support/kpo-learner.ts';
import { event, seedRecord } from './record.ts';
test('wide', async ({ page }) => {
	const now = Date.now();
	await seedRecord(page, [
		...(await kpoLearner({ now, days: 120 })),
		event(now, { type: 'settings-changed', settings: { readyBy: '2027-04-30', datesOff: ['2027-03-29'] } })
	]);
	for (const screen of ['settings', 'statistics']) {
		await page.goto(`/courses/kpo-vs-bpo/cards/${screen}`);
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByRole('heading', { level: 1 }).waitFor();
		if (screen === 'settings') await page.getByText('in three months').first().waitFor();
		for (const s of await page.locator('summary').all()) await s.click();
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		console.log(
			screen,
			JSON.stringify(
				await page.evaluate(() => {
					const w = document.documentElement.clientWidth;
					return [
						w,
						document.documentElement.scrollWidth,
						[...document.querySelectorAll('main *')]
							.filter((e) => e.getBoundingClientRect().right > w + 0.5 && !e.closest('svg'))
							.map(
								(e) =>
									`${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent?.slice(0, 20)}`
							)
							.slice(0, 25)
					];
				}),
				null,
				1
			)
		);
		await page.screenshot({ path: `/tmp/figshots/large-${screen}.png`, fullPage: true });
	}
});
