import { expect, test, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

declare global {
	interface Window {
		axe?: { run(options: RunOptions): Promise<AxeResults> };
	}
}

const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations'],
	// What is in a frame is checked where it is a page of its own; axe would wait for an answer from inside.
	iframes: false
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

export const PHONE: Size = { width: 390, height: 844 };
export const DESK: Size = { width: 1280, height: 844 };

/**
 * What is on screen is accessible and within the page on a phone in the dark and on a wide screen in the light. Ends at
 * the size that it had before, in the light.
 */
export async function expectInOrder(page: Page, wide = DESK): Promise<void> {
	const before = page.viewportSize() ?? DESK;
	for (const [size, colorScheme] of [
		[PHONE, 'dark'],
		[wide, 'light']
	] as const)
		await test.step(`${size.width} px, ${colorScheme}`, async () => {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
	await page.setViewportSize(before);
}

/** Text twice as large fits on a phone (WCAG 1.4.4). Ends at the size that it had before. */
export async function expectRoomForLargeText(page: Page): Promise<void> {
	await test.step('large text', async () => {
		const before = page.viewportSize() ?? DESK;
		await page.setViewportSize(PHONE);
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		await expectNoSidewaysScroll(page);
		await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
		await page.setViewportSize(before);
	});
}

/** What Playwright itself says where service workers are blocked. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** What the page complains of in the console from now on, except what is expected. */
export function listenForComplaints(
	page: Page,
	isExpected: (text: string) => boolean = () => false
): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		const text = message.text();
		const isMeant = text.includes(BLOCKED) || isExpected(text);
		if (['error', 'warning'].includes(message.type()) && !isMeant) complaints.push(text);
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}
