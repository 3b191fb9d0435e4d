import { expect, test, type Browser, type Page } from '@playwright/test';
import { listenForComplaints } from './accessible.ts';
import { keepAsleep } from './asleep.ts';
import { OwnSite } from './own-site.ts';

const PASSWORD = 'four quiet herons';
const QUESTIONS = 4;

const deskOf = async (browser: Browser, { origin }: OwnSite) =>
	(await browser.newContext({ baseURL: origin, reducedMotion: 'reduce' })).newPage();

/** Comes into the class by its code, with a name and a PIN. */
async function join(page: Page, code: string, name: string): Promise<void> {
	await page.goto(`/join/${code}`);
	await page.getByLabel('Your name').first().fill(name);
	await page.getByLabel('PIN (optional)').fill('4821');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Week one' })).toBeVisible();
}

async function begin(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Week one' }).click();
	await page.getByRole('button', { name: 'Begin' }).click();
}

/** Answers the question on screen with whatever comes first, and goes on. */
async function answer(page: Page, number: number): Promise<void> {
	await expect(page.getByText(`Question ${number} of ${QUESTIONS}`)).toBeVisible();
	const form = page.locator('form').filter({ hasText: `Question ${number} of` });
	const groups = form.locator('fieldset');
	if ((await groups.count()) > 0) {
		for (const group of await groups.all()) await group.getByRole('radio').first().check();
	} else if ((await form.getByRole('checkbox').count()) > 0) await form.getByRole('checkbox').first().check();
	else if ((await form.getByRole('textbox').count()) > 0) await form.getByRole('textbox').fill('12');
	else await form.getByRole('radio').first().check();
	await form.getByRole('button', { name: /Next question|To the end/ }).click();
}

/** Hands in, and reads the result that is told. */
async function handIn(page: Page): Promise<string> {
	await expect(page.getByText(`You have answered all ${QUESTIONS} questions.`)).toBeVisible();
	await page.getByRole('button', { name: 'Hand in' }).click();
	await expect(page.getByRole('heading', { name: 'Your attempts' })).toBeVisible();
	return page
		.getByText(/^\d+%$/)
		.first()
		.innerText();
}

test('from an empty site to a class of three, each of whom takes a quiz, and their graded attempts', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const site = await OwnSite.begin();
	const trainer = await deskOf(browser, site);
	const complaints = listenForComplaints(trainer);
	await trainer.goto('/account/sign-up');
	await trainer.getByLabel('Name', { exact: true }).fill('Tina');
	await trainer.getByLabel('E-mail address').fill('tina@example.org');
	await trainer.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await trainer.getByRole('button', { name: 'Make the administrator’s account' }).click();
	await expect(trainer).toHaveURL('/people');
	await trainer.goto('/classes');
	await trainer.getByLabel('Name of the class').fill('Analysts');
	await trainer.getByRole('button', { name: 'Make the class' }).click();
	const code = (await trainer.getByText(/^Code [0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()).slice(5).trim();

	await trainer.goto(`${new URL(trainer.url()).pathname}/assign`);
	await trainer.getByRole('radio', { name: /A quiz/ }).check();
	await trainer.getByRole('radio', { name: /KPO vs BPO/ }).check();
	await trainer.getByRole('button', { name: 'Next' }).click();
	await trainer.getByLabel('Title', { exact: true }).fill('Week one');
	await trainer.getByLabel('Number of questions', { exact: true }).fill(String(QUESTIONS));
	await trainer.getByRole('button', { name: 'Make a draft' }).click();
	await trainer.getByRole('button', { name: 'Publish' }).click();
	await expect(trainer.getByText('It is published.')).toBeVisible();

	const [ada, ben, cleo] = [
		await deskOf(browser, site),
		await deskOf(browser, site),
		await deskOf(browser, site)
	];
	await Promise.all([join(ada, code, 'Ada'), join(ben, code, 'Ben'), join(cleo, code, 'Cleo')]);
	await Promise.all([ada, ben, cleo].map(begin));
	const results = await Promise.all([
		// All goes well.
		(async () => {
			for (let number = 1; number <= QUESTIONS; number++) await answer(ada, number);
			return handIn(ada);
		})(),
		// The line comes and goes: each answer is lost once, or the answer to it.
		(async () => {
			let count = 0;
			await ben.route('**/answers', async (route) => {
				count++;
				if (count % 3 === 1) return route.abort();
				if (count % 3 === 2) {
					await route.fetch();
					return route.abort();
				}
				return route.continue();
			});
			for (let number = 1; number <= QUESTIONS; number++) await answer(ben, number);
			await expect(ben.locator('[data-status]')).toHaveText('All answers are saved.', { timeout: 60_000 });
			return handIn(ben);
		})(),
		// The browser is closed half-way; on another device name and PIN lead back.
		(async () => {
			for (let number = 1; number <= 2; number++) await answer(cleo, number);
			await expect(cleo.locator('[data-status]')).toHaveText('All answers are saved.');
			await cleo.context().close();
			const tablet = await deskOf(browser, site);
			// What is unfolded before the page has woken up stays so.
			const wake = await keepAsleep(tablet);
			await tablet.goto(`/join/${code}`, { waitUntil: 'commit' });
			await tablet.getByText('I was here before').click();
			await wake();
			await tablet.getByLabel('Your name').last().fill('Cleo');
			await tablet.getByLabel('PIN', { exact: true }).fill('4821');
			await tablet.getByRole('button', { name: 'Come back' }).click();
			await tablet.getByRole('link', { name: 'Week one' }).click();
			await tablet.getByRole('link', { name: 'Go on' }).click();
			for (let number = 3; number <= QUESTIONS; number++) await answer(tablet, number);
			return handIn(tablet);
		})()
	]);

	await trainer.reload();
	await expect(trainer.getByText('3 of 3 have begun, 3 have finished.')).toBeVisible();
	for (const [place, name] of ['Ada', 'Ben', 'Cleo'].entries())
		await expect(
			trainer.getByRole('row', { name: new RegExp(`^${name} Finished 1 ${results[place] ?? 'none'},`) })
		).toBeVisible();
	expect(complaints).toEqual([]);
	await site.remove();
});
