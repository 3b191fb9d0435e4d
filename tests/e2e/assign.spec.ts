import { expect, test, type Page } from '@playwright/test';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { classes, classTrainers, members, users } from '../../src/lib/server/schema.ts';
import { expectInOrder, listenForComplaints } from './accessible.ts';
import { expectWellSet } from './in-order.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const NOW = new Date();

/** A trainer with two classes, and another trainer with none. */
async function fill(db: Database): Promise<void> {
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	await signUp(accounts, { name: 'Tina', email: 'tina@example.org', password: PASSWORD }, NOW);
	await accounts.close();
	const [tina] = await db.select({ id: users.id }).from(users);
	// A class that has a trainer is no business of the administrator's.
	await db.insert(users).values({
		id: 'uwe',
		name: 'Uwe',
		email: 'uwe@example.org',
		role: 'trainer',
		createdAt: NOW,
		updatedAt: NOW
	});
	for (const [id, name] of [
		['monday', 'Monday'],
		['tuesday', 'Tuesday'],
		['foreign', 'Foreign']
	] as const) {
		await db
			.insert(classes)
			.values({ id, name, code: id, joining: 'open', keepDays: 365, createdAt: NOW, usedAt: NOW });
		const userId = id === 'foreign' ? 'uwe' : tina?.id;
		if (userId) await db.insert(classTrainers).values({ classId: id, userId, addedAt: NOW });
	}
	for (let number = 1; number <= 30; number++) {
		const name = `Learner ${number}`;
		await db.insert(members).values({
			id: `m${number}`,
			classId: 'monday',
			name,
			nameKey: `learner ${String(number).padStart(2, '0')}`,
			createdAt: NOW,
			joinedAt: number % 9 === 0 ? null : NOW
		});
	}
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The question sheets of a part of the page, by their questions. */
const stems = (page: Page, part: string) =>
	page.getByRole('region', { name: part }).getByRole('heading', { level: 3 });

test('a quiz is made, looked through, changed, tried, published, copied and closed', async ({ browser }) => {
	// Every screen is looked through by axe, twice.
	test.slow();
	const site = await OwnSite.begin(undefined, fill);
	const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const complaints = listenForComplaints(page, (text) => /status of 40[04]/.test(text));

	await test.step('only for who looks after the class', async () => {
		await page.goto('/classes/monday/assign');
		await expect(page).toHaveURL(/\/account\/sign-in\?next=/);
		await page.getByLabel('E-mail address', { exact: true }).fill('tina@example.org');
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await button(page, 'Sign in').click();
		await expect(page).toHaveURL('/classes/monday/assign');
		expect((await page.goto('/classes/foreign/assign'))?.status()).toBe(404);
	});

	await test.step('a form that is not in order says so at each field, and keeps what was filled in', async () => {
		await page.goto('/classes/monday/assign');
		await page.getByRole('radio', { name: /A quiz/ }).check();
		await page.getByRole('radio', { name: /KPO vs BPO/ }).check();
		await expectWellSet(page);
		await button(page, 'Next').click();
		await expect(page.getByText(/12 questions from 6 dimensions, of 385 in the bank/)).toBeVisible();
		await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Europe/Berlin');
		await page.getByLabel('Number of questions', { exact: true }).fill('0');
		await page.getByLabel('Closes', { exact: true }).fill('2020-01-01T10:00');
		await button(page, 'Make a draft').click();
		await expect(page.getByLabel('Number of questions', { exact: true })).toBeFocused();
		await expect(page.getByLabel('Number of questions', { exact: true })).toHaveAccessibleDescription(
			/from 1 to 100/
		);
		await expect(page.getByLabel('Closes', { exact: true })).toHaveAccessibleDescription(/This time is past/);
		// Once it was the first of all zones that was chosen then.
		await expect(page.getByLabel('Time zone', { exact: true })).toHaveValue('Europe/Berlin');
		await expectWellSet(page);
		await page.getByLabel('Number of questions', { exact: true }).fill('5');
		await page.getByLabel('Closes', { exact: true }).fill('2099-06-30T18:00');
		await page.getByLabel('Title', { exact: true }).fill('Week one');
		await page.getByRole('checkbox', { name: /In an order of each attempt/ }).uncheck();
		await page.getByLabel('Minutes for an attempt', { exact: true }).fill('20');
		await expect(page.getByText(/5 questions from 6 dimensions.*up to 20 minutes/)).toBeVisible();
		await button(page, 'Make a draft').click();
		await expect(page.getByText('Once you publish it, it opens at once')).toBeVisible();
		await expect(page.getByText('Times are those of Europe/Berlin.')).toBeVisible();
		await expectWellSet(page);
	});
	const address = new URL(page.url()).pathname;

	await test.step('the questions are looked through and changed by keyboard', async () => {
		await page.getByRole('link', { name: 'Look through the questions' }).click();
		const form = stems(page, 'What everybody gets');
		await expect(form).toHaveCount(5);
		const first = await form.allTextContents();
		await expectWellSet(page);
		const part = page.getByRole('region', { name: 'What everybody gets' });
		await part
			.getByRole('button', { name: /^Move down/ })
			.first()
			.press('Enter');
		await expect(form).toHaveText([first[1] ?? '', first[0] ?? '', ...first.slice(2)]);
		await expect(part.getByRole('button', { name: /^Move down/ }).nth(1)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(form).toHaveText([first[1] ?? '', first[2] ?? '', first[0] ?? '', ...first.slice(3)]);
		await part
			.getByRole('button', { name: /^Replace/ })
			.nth(1)
			.press('Enter');
		await expect(page.locator('main').getByRole('status').first()).toContainText('Replaced');
		await expect(form.nth(1)).not.toHaveText(first[2] ?? '');
		await expect(form.nth(2)).toHaveText(first[0] ?? '');
		await expect(part.getByRole('button', { name: /^Replace/ }).nth(1)).toBeFocused();
		await part
			.getByRole('button', { name: /^Strike out/ })
			.first()
			.press('Enter');
		await expect(form).toHaveCount(4);
		await expect(stems(page, 'Struck out')).toHaveCount(2);
		await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption({ label: 'True or false' });
		await button(page, 'Show').click();
		await expect(page).toHaveURL(/type=true-false/);
		await page
			.getByRole('region', { name: 'The rest of the bank' })
			.getByRole('button', { name: /^Add/ })
			.first()
			.click();
		await expect(form).toHaveCount(5);
		// The filter stays.
		await expect(page.getByRole('combobox', { name: 'Type', exact: true })).toHaveValue('true-false');
		await button(page, /^Put back/)
			.first()
			.click();
		await expect(stems(page, 'Struck out')).toHaveCount(1);
	});

	await test.step('the quiz is tried as learners take it, and nothing is kept', async () => {
		await page.goto(`${address}/preview`);
		await expect(page.getByText('nothing that you answer is stored')).toBeVisible();
		await expect(
			page
				.getByRole('timer')
				.or(page.getByText(/minutes left|20:00|19:5/))
				.first()
		).toBeVisible();
		await expectInOrder(page);
		await button(page, 'To the end').click();
		await button(page, 'Hand in').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The preview ends here');
		await expect(page.getByText('You have 0%.')).toBeVisible();
	});

	await test.step('published, with the link for learners and how far each is', async () => {
		await page.goto(address);
		await button(page, 'Publish').click();
		await expect(page.getByText('It is published.')).toBeVisible();
		await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/\/learn\//);
		await expect(page.getByText('0 of 30 have begun, 0 have finished.')).toBeVisible();
		await expect(page.getByRole('row', { name: /Learner 9 Not here yet/ })).toBeVisible();
		await expectWellSet(page);
	});

	await test.step('copied to the other class', async () => {
		await page.getByRole('combobox', { name: 'Class', exact: true }).selectOption({ label: 'Tuesday' });
		await button(page, 'Copy').last().click();
		await page.getByRole('link', { name: 'Look at the copy' }).click();
		await expect(page).toHaveURL(/\/classes\/tuesday\//);
		await expect(page.getByText(/A draft\. Learners do not see it/)).toBeVisible();
		// An id opens nothing by way of another class.
		const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
		for (const place of ['', '/settings', '/questions', '/preview'])
			expect((await page.request.get(`/classes/monday/assignments/${id}${place}`)).status()).toBe(404);
	});

	await test.step('settings without script', async () => {
		const plain = await browser.newContext({
			baseURL: site.origin,
			javaScriptEnabled: false,
			storageState: await context.storageState()
		});
		const still = await plain.newPage();
		await still.goto(`${address}/settings`);
		await still.getByLabel('Passed from, in percent', { exact: true }).fill('55');
		await button(still, 'Save').click();
		await expect(still.getByText('The settings are saved.')).toBeVisible();
		await expect(still.getByText('Passed from 55%.')).toBeVisible();
		await still.goto(`${address}/questions`);
		await button(still, /^Strike out/)
			.first()
			.click();
		await expect(stems(still, 'What everybody gets')).toHaveCount(4);
		await plain.close();
	});

	await test.step('closed, and deleted once that is meant', async () => {
		await page.goto(address);
		await button(page, 'Close now').click();
		await expect(page.getByText('It is closed.')).toBeVisible();
		await expect(page.getByText(/Closed since/)).toBeVisible();
		await button(page, 'Delete it for good').click();
		await expect(page.getByRole('checkbox', { name: /Yes, delete/ })).toHaveAccessibleDescription(
			/if you are sure/
		);
		await page.getByRole('checkbox', { name: /Yes, delete/ }).check();
		await button(page, 'Delete it for good').click();
		await expect(page).toHaveURL(/\/classes\/monday\?done=assignment-deleted/);
		expect((await page.goto(address))?.status()).toBe(404);
	});

	expect(complaints).toEqual([]);
	await context.close();
	await site.remove();
});
