import { expect, test, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

declare global {
	interface Window {
		axe?: { run(options: RunOptions): Promise<AxeResults> };
	}
}

const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

/** No violation of WCAG 2.2 AA or of axe's best practices, and no exception to either. */
export async function expectAccessible(page: Page): Promise<void> {
	// Half a megabyte, so once for each document that was loaded.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const results = await page.evaluate((options) => window.axe?.run(options), RULES);
	expect(
		results?.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
		)
	).toEqual([]);
}

/** Nothing may stick out sideways: at 320 CSS pixels (WCAG 1.4.10) as at any other width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	// A chart is as wide as its place a moment after the place has changed.
	await expect
		.poll(() =>
			page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
		)
		.toBeLessThanOrEqual(0);
}

/** In CSS pixels. */
interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * What is on screen is accessible and within the page at each size, in light and in dark. Ends at the first size, in
 * light, so that a test that goes on is taken there.
 */
export async function expectInOrder(page: Page, sizes: readonly [Size, ...Size[]]): Promise<void> {
	for (const size of sizes) {
		await page.setViewportSize(size);
		for (const colorScheme of ['dark', 'light'] as const)
			await test.step(`${size.width} px, ${colorScheme}`, async () => {
				await page.emulateMedia({ colorScheme });
				await expectAccessible(page);
				await expectNoSidewaysScroll(page);
			});
	}
	await page.setViewportSize(sizes[0]);
}

/** What the page complains of in the console from now on, except what is expected. */
export function listenForComplaints(page: Page, isExpected: (text: string) => boolean): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type()) && !isExpected(message.text()))
			complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}
