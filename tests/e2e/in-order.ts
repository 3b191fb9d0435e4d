import { expect, type Page } from '@playwright/test';
import { expectInOrder, expectRoomForLargeText } from './accessible.ts';

/** In order in every appearance, and with large text too. */
export async function expectWellSet(page: Page): Promise<void> {
	await expectInOrder(page);
	await expectRoomForLargeText(page);
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
