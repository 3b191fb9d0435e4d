import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts';

const DESK = { width: 1280, height: 844 };
const PHONE = { width: 390, height: 844 };

/**
 * Accessible and within the page, on a phone in the dark and on a desk in the light, and on the phone with text twice as
 * large (WCAG 1.4.4).
 */
export async function expectWellSet(page: Page): Promise<void> {
	for (const [size, colorScheme] of [
		[PHONE, 'dark'],
		[DESK, 'light']
	] as const)
		await test.step(`${size.width} px, ${colorScheme}`, async () => {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
	await test.step('large text', async () => {
		await page.setViewportSize(PHONE);
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		await expectNoSidewaysScroll(page);
		await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
		await page.setViewportSize(DESK);
	});
}

/** A table, row by row, as text. */
export async function readTable(page: Page, name: string): Promise<string[][]> {
	const table = page.getByRole('table', { name });
	await expect(table).toBeVisible();
	return table
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
		);
}
