import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { kpoLearner } from '../support/kpo-learner.ts';
import { readTable } from './in-order.ts';
import { COURSE, readRecord, seedRecord } from './record.ts';
import { saved } from './steps.ts';

const CARDS = `/courses/${COURSE}/cards`;
const HOUR = 3_600_000;
const FIGURES = [
	'The days ahead',
	'How ready you are',
	'What you recalled',
	'Days of study',
	'How long it lasts'
];

async function review(page: Page, ratings: readonly ('Again' | 'Good')[]) {
	await page.goto(`${CARDS}/review`);
	for (const rating of ratings) {
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await page.getByRole('button', { name: new RegExp(`^${rating}`) }).click();
	}
	await saved(page);
}

async function saveRecord(page: Page): Promise<string> {
	await page.goto('/data');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my record' }).click()
	]);
	return file.path();
}

async function bringIn(page: Page, file: string) {
	await page.getByLabel('Bring in a file').setInputFiles(file);
	await page.getByRole('button', { name: 'Bring it in' }).click();
	const told = page.getByText(/were there already/);
	await expect(told).toBeVisible();
	return told.innerText();
}

/** All that a device shows of the cards. */
async function look(page: Page) {
	await page.goto(CARDS);
	await expect(page.locator('[data-today]')).toBeVisible();
	// What is due, how much of it is new, and how long it takes.
	const today = await page.locator('main header').innerText();
	await page.goto(`${CARDS}/statistics`);
	const tables: Record<string, string[][]> = {};
	for (const title of FIGURES) {
		await page.getByRole('region', { name: title }).getByText('The numbers as a table').click();
		tables[title] = await readTable(page, title);
	}
	const messages = await page.getByRole('region').locator('p').allInnerTexts();
	return { today, messages, tables };
}

test('two devices that were used apart, one with its clock an hour ahead, become alike by files', async ({
	browser
}) => {
	test.slow();
	const now = Date.parse('2027-03-20T18:00:00+01:00');
	const past = await kpoLearner({ now, days: 40 });
	const contexts: BrowserContext[] = [];
	const device = async (time: number) => {
		const context = await browser.newContext({ acceptDownloads: true });
		contexts.push(context);
		const page = await context.newPage();
		await page.clock.install({ time });
		await seedRecord(page, past);
		return page;
	};
	const phone = await device(now);
	const laptop = await device(now + HOUR);
	// Both begin with the same plan, so the first cards are answered on both, and not alike.
	await review(phone, ['Good', 'Again', 'Good', 'Good']);
	await review(laptop, ['Again', 'Good', 'Good', 'Good', 'Good', 'Again']);

	const [fromPhone, fromLaptop] = [await saveRecord(phone), await saveRecord(laptop)];
	expect(await bringIn(phone, fromLaptop)).toContain('6 new entries were added');
	expect(await bringIn(laptop, fromPhone)).toContain('4 new entries were added');
	// The clocks are set right: what follows is about the record alone.
	for (const page of [phone, laptop]) await page.clock.setFixedTime(now + 2 * HOUR);
	const byId = async (page: Page) => (await readRecord(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1));

	const record = await byId(phone);
	expect(record).toHaveLength(past.length + 10);
	expect(await byId(laptop)).toEqual(record);
	const shown = await look(phone);
	expect(await look(laptop)).toEqual(shown);

	await test.step('bringing them in again changes nothing', async () => {
		for (const [page, file] of [
			[phone, fromLaptop],
			[phone, fromPhone],
			[laptop, fromPhone]
		] as const) {
			await page.goto('/data');
			expect(await bringIn(page, file)).toMatch(/^0 new entries were added/);
		}
		expect(await byId(phone)).toEqual(record);
		expect(await look(phone)).toEqual(shown);
	});
	for (const context of contexts) await context.close();
});
