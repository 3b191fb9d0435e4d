import type { Page } from '@playwright/test';

/** Holds back what makes the next page of a tab come alive, as a slow line does. @returns lets it come */
export async function keepAsleep(page: Page): Promise<() => Promise<void>> {
	let wake = () => {};
	const awake = new Promise<void>((resolve) => (wake = resolve));
	await page.route('**/_app/immutable/entry/start.*.js', async (route) => {
		await awake;
		await route.continue();
	});
	return async () => {
		wake();
		await page.waitForLoadState('networkidle');
	};
}
