import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { classTrainers, users } from '../../src/lib/server/schema.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { openClass } from '../support/class-world.ts';
import { simulateClass } from '../support/simulated-class.ts';
import { listenForComplaints } from './accessible.ts';
import { expectWellSet, readTable } from './in-order.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const LEARNERS = 130;

/** A trainer with two quizzes: one that nobody has taken, and one that the whole class has. */
async function fill(db: Database, places: Record<'taken' | 'empty', string>): Promise<void> {
	const now = new Date();
	const { course } = await loadBundledCourse('kpo-vs-bpo');
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	await signUp(accounts, { name: 'Tina', email: 'tina@example.org', password: PASSWORD }, now);
	await accounts.settle();
	await accounts.close();
	const [tina] = await db.select({ id: users.id }).from(users);
	const room = await openClass(db, course);
	await db.insert(classTrainers).values({ classId: room.classId, userId: tina?.id ?? '', addedAt: now });
	const times = { opensAt: new Date(now.valueOf() - 86_400_000), closesAt: null };
	const taken = await room.assign({ count: 10, form: 'same' }, times);
	await simulateClass(db, taken, LEARNERS, { seed: 3, now });
	const empty = await room.assign({ count: 3 }, times);
	places.taken = `/classes/${room.classId}/assignments/${taken.id}`;
	places.empty = `/classes/${room.classId}/assignments/${empty.id}`;
}

/** Saves what a link leads to, and reads it. */
async function download(page: Page, name: string): Promise<Buffer> {
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name, exact: true }).click()
	]);
	return readFile(await saved.path());
}

test('the results of a class: nobody yet, then 130 learners on screen, on paper and in files', async ({
	browser
}) => {
	// Every screen is looked through by axe, twice.
	test.slow();
	const places = { taken: '', empty: '' };
	const site = await OwnSite.begin(undefined, (db) => fill(db, places));
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const complaints = listenForComplaints(page);
	await page.goto(`/account/sign-in?next=${encodeURIComponent(`${places.empty}/results`)}`);
	await page.getByLabel('E-mail address', { exact: true }).fill('tina@example.org');
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in' }).click();

	await test.step('nobody has handed in', async () => {
		await expect(page.getByRole('heading', { name: 'Results', level: 1 })).toBeVisible();
		await expect(page.getByText('Nobody has handed in yet.')).toBeVisible();
		await expectWellSet(page);
	});

	await test.step('the assignment leads to its results', async () => {
		await page.goto(places.taken);
		await page.getByRole('link', { name: 'See the results' }).click();
		await expect(page.getByText(/^\d+ of 130 have handed in, \d+ of them have passed/)).toBeVisible();
		await expect(page.getByText(/^The reliability of the quiz is 0\.\d\d/)).toBeVisible();
		await expectWellSet(page);
	});

	let finished = 0;
	await test.step('each question has its figures, what they mean, and what was answered', async () => {
		const rows = await readTable(page, 'Figures of the questions');
		expect(rows).toHaveLength(10);
		const [number = '', stem = '', asked = ''] = rows[0] ?? [];
		finished = Number(asked);
		await page.getByRole('link', { name: stem, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`#question-${number}$`));
		const article = page.getByRole('article', { name: `${number}. ${stem}` });
		await expect(article).toContainText(/\d+ of \d+ had it wholly right/);
		await expect(article).toContainText('corrected point-biserial');
		const choices = await readTable(page, `What was answered to question ${number}`);
		expect(choices.some(([text]) => text?.includes('right'))).toBe(true);
	});

	await test.step('the gradebook is sorted by any column, and comes in pages', async () => {
		const table = page.getByRole('table', { name: 'Gradebook' });
		await expect(table.locator('tbody tr')).toHaveCount(100);
		await table.getByRole('link', { name: 'Result' }).click();
		await expect(table.getByRole('columnheader', { name: 'Result' })).toHaveAttribute(
			'aria-sort',
			'descending'
		);
		const results = (await readTable(page, 'Gradebook')).map(([, result = '']) => parseInt(result));
		expect(results).toEqual(results.toSorted((a, b) => b - a));
		await page.getByRole('link', { name: 'Next', exact: true }).click();
		await expect(table.locator('tbody tr')).toHaveCount(30);
		await expect(table.getByRole('row', { name: /not handed in/ }).first()).toBeVisible();
		await page.getByRole('link', { name: 'All 130 on one page, to print' }).click();
		await expect(table.locator('tbody tr')).toHaveCount(LEARNERS);
	});

	await test.step('what the class takes for what leads to the lesson', async () => {
		const confusion = page
			.getByRole('region', { name: 'What the class takes for what' })
			.getByRole('listitem')
			.first();
		await expect(confusion.getByRole('heading')).toHaveText(/^\d+ of \d+ take .+ for .+/);
		await expect(confusion.getByRole('link')).toHaveAttribute('href', /^\/courses\/kpo-vs-bpo\/lessons\/\w+/);
	});

	await test.step('on paper there is the report, and nothing to click', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button', { name: 'Print the report' })).toBeHidden();
		await expect(page.getByRole('link', { name: 'All of it as XLSX' })).toBeHidden();
		await expect(page.getByRole('table', { name: 'Gradebook' })).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
	});

	await test.step('files, opened by other readers than what wrote them', async () => {
		const book = read(await download(page, 'All of it as XLSX'));
		expect(book.SheetNames).toEqual(['Learners', 'Questions', 'Answers', 'Confusions']);
		const rowsOf = (name: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {});
		expect(rowsOf('Learners')).toHaveLength(LEARNERS);
		expect(rowsOf('Learners').filter((row) => typeof row['Result (%)'] === 'number')).toHaveLength(finished);
		expect(rowsOf('Questions').map((row) => row['Asked'])).toEqual(
			Array.from({ length: 10 }, () => finished)
		);
		const csv = async (name: string): Promise<string[][]> => parse(await download(page, name), { bom: true });
		expect(await csv('Learners as CSV')).toHaveLength(LEARNERS + 1);
		expect((await csv('Questions as CSV'))[0]).toContain('Corrected point-biserial');
	});
	expect(complaints).toEqual([]);
	await context.close();
	await site.remove();
});
