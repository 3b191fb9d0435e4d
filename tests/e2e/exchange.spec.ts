import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { readDeck } from '../support/anki-reader.ts';
import { expectInOrder, expectRoomForLargeText, listenForComplaints } from './accessible.ts';
import { finishLesson, saved } from './steps.ts';

/** Presses a button that makes a file, and returns where the browser keeps it. */
async function download(page: Page, button: string): Promise<{ name: string; path: string }> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	return { name: file.suggestedFilename(), path: await file.path() };
}

async function bringIn(page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
	await page.getByLabel('Bring in a file').setInputFiles(file);
	await page.getByRole('button', { name: 'Bring it in' }).click();
}

async function erase(page: Page) {
	await page.getByRole('button', { name: 'Erase my progress' }).click();
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
}

test('cards and record are taken along, erased and brought back', async ({ page }) => {
	test.slow();
	let isCut = false;
	const complaints = listenForComplaints(page, () => isCut);
	await page.goto('/courses/kpo-vs-bpo/lessons/income');
	await finishLesson(page);
	await page.goto('/courses/kpo-vs-bpo/cards/review');
	for (const rating of ['Good', 'Again', 'Good']) {
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await page.getByRole('button', { name: rating }).click();
		await saved(page);
	}
	await page.goto('/courses/kpo-vs-bpo/cards');
	const today = page.locator('[data-today]');
	const due = (await today.textContent()) ?? '';
	await expectInOrder(page);
	await expectRoomForLargeText(page);

	const deck = await download(page, 'Anki deck');
	await expect(page.getByText('The file is made.')).toBeVisible();
	await test.step('the deck has the schedule and every review', async () => {
		expect(deck.name).toBe('kpo-vs-bpo.apkg');
		const { cards, revlog, integrity } = readDeck(await readFile(deck.path));
		expect(integrity).toEqual({ integrity_check: 'ok' });
		expect(revlog.map(({ ease }) => ease)).toEqual([3, 1, 3]);
		expect(cards.filter(({ queue }) => queue === 2)).toHaveLength(2);
		expect(cards.filter(({ queue }) => queue === 1)).toHaveLength(1);
	});

	const reviews = await download(page, 'Table of reviews');
	expect((await readFile(reviews.path, 'utf8')).trim().split('\r\n')).toHaveLength(4);
	const table = await download(page, 'Table of cards');
	expect(await readFile(table.path, 'utf8')).toContain('#guid column:1\n');

	await test.step('what makes decks cannot be loaded: the page says so', async () => {
		isCut = true;
		await page.route('**/workers/**', (route) => route.abort());
		await page.getByRole('button', { name: 'Anki deck' }).click();
		await expect(page.getByText('could not be loaded')).toBeVisible();
		await page.unroute('**/workers/**');
		isCut = false;
	});

	await page.getByRole('link', { name: 'Bring back what you reviewed' }).click();
	const count = page.getByText(/\d+ entries in your record/);
	const entries = /\d+/.exec((await count.textContent()) ?? '')?.[0] ?? '';
	const record = await download(page, 'Save my record');
	expect(record.name).toMatch(/^versus-record-\d{4}-\d\d-\d\d\.json\.gz$/);
	await expect(page.getByText(`The file holds ${entries} entries.`)).toBeVisible();

	await test.step('the record comes back whole, once', async () => {
		await erase(page);
		await bringIn(page, record.path);
		await expect(page.getByText(`${entries} new entries were added; 0 were there already.`)).toBeVisible();
		await expect(page.getByText(`${entries} entries in your record.`)).toBeVisible();
		await expectInOrder(page);
		await expectRoomForLargeText(page);
		await bringIn(page, record.path);
		await expect(page.getByText(`0 new entries were added; ${entries} were there already.`)).toBeVisible();
		await bringIn(page, deck.path);
		await expect(page.getByText('0 reviews were added; 3 were there already.')).toBeVisible();
		await page.goto('/courses/kpo-vs-bpo/cards');
		await expect(today).toHaveText(due);
	});

	await test.step('a file that is none changes nothing', async () => {
		await page.goto('/data');
		await bringIn(page, []);
		await expect(page.getByText('Choose a file first.')).toBeVisible();
		await bringIn(page, { name: 'notes.apkg', mimeType: '', buffer: Buffer.from('PK, but no deck') });
		await expect(page.getByText('The file is damaged or incomplete, so nothing was changed.')).toBeVisible();
		await expect(page.getByText(`${entries} entries in your record.`)).toBeVisible();
		await expectInOrder(page);
	});

	await test.step('reviews come back from a deck and from a table', async () => {
		await erase(page);
		await bringIn(page, deck.path);
		await expect(page.getByText('3 reviews were added; 0 were there already.')).toBeVisible();
		await bringIn(page, reviews.path);
		await expect(page.getByText('0 reviews were added; 3 were there already.')).toBeVisible();
	});
	expect(complaints).toEqual([]);
});

test('cards are printed on both sides of a sheet, and fit', async ({ page }) => {
	await page.goto('/courses/crocodilians/cards/print');
	const count = page.getByText(/^\d+ cards · \d+ sheets, two sides each/);
	await expect(count).toBeVisible();
	const sheets = Number(/(\d+) sheets/.exec(await count.innerText())?.[1]);
	await page.getByLabel('Dimension').selectOption('Head and teeth');
	await expect(page.getByText(/^\d+ cards · \d sheets, two sides each/)).toBeVisible();
	await expectInOrder(page);
	await expectRoomForLargeText(page);
	await page.getByLabel('Dimension').selectOption('All');
	await expect(page.getByRole('figure')).toHaveCount(2 * sheets);

	for (const [paper, box] of [
		['A4', '595 842'],
		['Letter', '612 792']
	] as const) {
		await page.getByLabel('Paper').selectOption(paper);
		const cut = await page
			.getByRole('figure')
			.evaluateAll((figures) =>
				figures.flatMap((figure) =>
					[...figure.querySelectorAll('.side, .middle')]
						.filter((part) => part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth)
						.map((part) => part.textContent)
				)
			);
		expect(cut).toEqual([]);
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
		const sizes = boxes.map(
			([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`
		);
		expect(sizes).toEqual(Array.from({ length: 2 * sheets }, () => box));
	}
});
