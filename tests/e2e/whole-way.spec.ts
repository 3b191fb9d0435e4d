import { expect, test } from '@playwright/test';
import { answerPrompts, answerQuestion, finishLesson, goOn, mendMisses, saved } from './steps.ts';

test('from the catalogue through a lesson, its quiz, the final quiz and a review, reloading in the middle of each', async ({
	page
}) => {
	test.slow();
	await page.goto('/');
	await page.getByRole('link', { name: 'KPO vs BPO' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'KPO vs BPO' })).toBeVisible();

	await page.getByRole('link', { name: 'Start with Services offered' }).click();
	await expect(page.getByText('Lesson 1 of 6')).toBeVisible();
	await saved(page);

	await test.step('a reload in the middle of a lesson keeps the answered prompts', async () => {
		const prompts = page.getByRole('group', { name: /Recall/ });
		const total = await prompts.count();
		expect(total).toBeGreaterThan(3);
		await prompts.first().getByRole('button', { name: 'BPO' }).click();
		await saved(page);
		const feedback = await prompts.first().getByRole('status').textContent();
		await page.reload();
		await saved(page);
		await expect(prompts.first().getByRole('status')).toHaveText(feedback ?? 'no feedback');
		await expect(prompts.nth(1).getByRole('status')).toBeEmpty();
	});

	await test.step('a lesson is not finished before its prompts are answered', async () => {
		await page.getByRole('button', { name: 'Finish the lesson' }).click();
		await expect(page.getByText(/left to answer before the lesson is finished/)).toBeVisible();
	});

	await test.step('misses come back, and then the lesson is finished', async () => {
		await answerPrompts(page);
		await expect(page.getByRole('heading', { name: 'Once more' })).toBeVisible();
		await page.reload();
		await saved(page);
		await mendMisses(page);
		await page.getByRole('button', { name: 'Finish the lesson' }).click();
		await expect(page.getByText('Its flashcards are unlocked')).toBeVisible();
	});

	await test.step('a reload in the middle of the quiz goes on with the next question', async () => {
		await page.getByRole('link', { name: 'Take its quiz' }).click();
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		await answerQuestion(page);
		await goOn(page);
		await answerQuestion(page);
		await goOn(page);
		await expect(page.getByText('Question 3 of 6')).toBeVisible();
		const stem = await page.getByRole('main').getByRole('heading', { level: 2 }).textContent();
		await page.reload();
		await expect(page.getByText('Question 3 of 6')).toBeVisible();
		await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(stem ?? 'no stem');
		do await answerQuestion(page);
		while (await goOn(page));
		await expect(page.getByText(/The pass mark is 80%/)).toBeVisible();
		const points = await page.getByText(/of 6 points/).textContent();
		await page.reload();
		await expect(page.getByText(/of 6 points/)).toHaveText(points ?? 'no points');
	});

	await test.step('the missed ones can be retried', async () => {
		const retry = page.getByRole('button', { name: /Retry/ });
		const count = Number(/\d+/.exec((await retry.textContent()) ?? '')?.[0] ?? 1);
		await retry.click();
		await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible();
		do await answerQuestion(page);
		while (await goOn(page));
	});

	await test.step('the final quiz covers every dimension and survives a reload', async () => {
		await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'Final quiz' }).click();
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		await answerQuestion(page);
		await page.reload();
		await expect(page.getByText('Question 2 of 12')).toBeVisible();
		do await answerQuestion(page);
		while (await goOn(page));
		const byDimension = page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ hasText: /: \d+%/ });
		await expect(byDimension).toHaveCount(6);
	});

	let due = 0;
	await test.step('cards are reviewed, undone and kept over a reload', async () => {
		await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'Flashcards' }).click();
		await page.getByRole('link', { name: 'Review', exact: true }).click();
		const left = page.getByText(/^\d+ left/);
		const count = async () => Number.parseInt(await left.innerText());
		const total = await count();
		expect(total).toBeGreaterThan(5);
		await page.keyboard.press('Space');
		await page.keyboard.press('2');
		await expect.poll(count).toBe(total - 1);
		await page.reload();
		await expect.poll(count).toBe(total - 1);
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await page.getByRole('button', { name: 'Good' }).click();
		await expect.poll(count).toBe(total - 2);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(count).toBe(total - 1);
		await expect(page.getByText('Undone. The card is back.').first()).toBeVisible();
		await page.getByRole('link', { name: 'Flashcards' }).click();
		due = total - 1;
		await expect(page.getByText(`${due} cards`, { exact: true })).toBeVisible();
	});

	await test.step('the overview and the catalogue tell how far it went', async () => {
		await page.getByRole('navigation', { name: 'Course' }).getByRole('link', { name: 'Overview' }).click();
		await expect(page.getByRole('link', { name: 'Continue with Domain expertise' })).toBeVisible();
		await expect(page.getByText(/Best quiz score: \d+%/).first()).toBeVisible();
		await page.getByRole('link', { name: 'Courses' }).click();
		await expect(page.getByText(`1 of 6 lessons finished · ${due} cards due today`)).toBeVisible();
	});
});

test('the same seed draws the same quiz', async ({ browser }) => {
	const stems = await Promise.all(
		['first', 'second'].map(async () => {
			const page = await (await browser.newContext()).newPage();
			await page.goto('/courses/crocodilians/quizzes/final?seed=42');
			await page.getByRole('button', { name: 'Start the quiz' }).click();
			const seen = [];
			for (let more = true; more && seen.length < 4; more = await goOn(page)) {
				seen.push(await page.getByRole('main').locator('form').innerText());
				await answerQuestion(page);
			}
			return seen;
		})
	);
	expect(stems[0]).toHaveLength(4);
	expect(stems[0]).toEqual(stems[1]);
});

test('feedback explains the chosen option and leads into the lesson', async ({ page }) => {
	await page.goto('/courses/kpo-vs-bpo/quizzes/income?seed=5');
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(page.getByRole('alert')).toHaveText(/first\.$/);
	await answerQuestion(page);
	const link = page.getByRole('link', { name: /^Reread/ });
	const title = /“(.*)”/.exec((await link.textContent()) ?? '')?.[1] ?? 'no title';
	await link.click();
	await expect(page.getByRole('heading', { name: title })).toBeInViewport();
});

test('a course of three plural subjects reads and sorts as well', async ({ page }) => {
	await page.goto('/courses/crocodilians/lessons/head-and-teeth');
	for (const name of ['alligators', 'crocodiles', 'gharials'])
		await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
	await expect(page.getByRole('img').first()).toBeVisible();
	await finishLesson(page);
});

test('everything can be done by keyboard: each kind of question', async ({ page }) => {
	await page.goto('/courses/kpo-vs-bpo/quizzes/final?seed=3');
	const start = page.getByRole('button', { name: 'Start the quiz' });
	await expect(start).toBeVisible();
	await start.focus();
	await page.keyboard.press('Enter');
	const seen = new Set<string>();
	for (let question = 1; question <= 12; question++) {
		await expect(page.getByText(`Question ${question} of 12`)).toBeVisible();
		const form = page.getByRole('main').locator('form');
		const groups = await form.locator('fieldset').count();
		const typed = (await form.getByRole('textbox').count()) > 0;
		seen.add(
			groups > 0
				? 'assign'
				: typed
					? 'typed'
					: (await form.getByRole('checkbox').count()) > 0
						? 'several'
						: 'one'
		);
		// From the question's heading, which has the focus, each tab reaches the next group or field.
		for (let group = 0; group < Math.max(1, groups); group++) {
			await page.keyboard.press('Tab');
			await page.keyboard.press(typed ? '5' : 'Space');
		}
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: /Next question|See the result/ })).toBeFocused();
		await page.keyboard.press('Enter');
	}
	expect([...seen].toSorted()).toEqual(['assign', 'one', 'several', 'typed']);
	await expect(page.getByRole('heading', { name: 'Your result' })).toBeFocused();
});

test('a second attempt begins with what was confused, and the result lays both facts side by side', async ({
	page
}) => {
	await page.goto('/courses/kpo-vs-bpo/quizzes/income?seed=5');
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	do await answerQuestion(page);
	while (await goOn(page));
	const heads = page.getByRole('heading', { name: /^You took .* for / });
	expect(await heads.count()).toBeGreaterThan(0);
	// Without the seed, which draws everybody the same form whatever they took before.
	await page.goto('/courses/kpo-vs-bpo/quizzes/income');
	await page.getByRole('button', { name: 'Take a new quiz' }).click();
	await expect(page.getByText('Question 1 of 6')).toBeVisible();
	await expect(
		page.getByRole('heading', { level: 2, name: /difference between|sets KPO apart|True or false/ })
	).toBeVisible();
});

test('the bank can be filtered and downloaded in each format', async ({ page, request }) => {
	await page.goto('/courses/kpo-vs-bpo/bank');
	await page.getByLabel('Type').selectOption('Odd one out');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByRole('heading', { name: '8 questions' })).toBeVisible();
	await page.getByLabel('Level').selectOption('Remember');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByText('No question is like that.')).toBeVisible();
	for (const [name, start] of [
		['Moodle XML', '<?xml'],
		['GIFT', '$CATEGORY'],
		['CSV', '\uFEFFid,type'],
		['JSON', '{']
	] as const) {
		const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
		const response = await request.get(new URL(href ?? '', page.url()).href);
		expect(response.headers()['content-disposition']).toContain('attachment');
		expect((await response.text()).slice(0, start.length)).toBe(start);
	}
	expect((await request.get('/courses/kpo-vs-bpo/export/pdf')).status()).toBe(404);
});

test('progress can be erased, and two tabs share it until then', async ({ context, page }) => {
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(page);
	const other = await context.newPage();
	await other.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(other);
	await page
		.getByRole('group', { name: /Recall/ })
		.first()
		.getByRole('button')
		.first()
		.click();
	await expect(
		other
			.getByRole('group', { name: /Recall/ })
			.first()
			.getByRole('status')
	).not.toBeEmpty();

	await page.getByRole('link', { name: 'See or erase it' }).click();
	await expect(page.getByText('1 entry in your record.')).toBeVisible();
	await page.getByRole('button', { name: 'Erase my progress' }).click();
	const dialog = page.getByRole('alertdialog');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.getByRole('button', { name: 'Erase my progress' }).click();
	await dialog.getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByText('Your progress is erased.')).toBeVisible();
	await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
});

test('a browser that keeps nothing is told so, and the course works all the same', async ({ page }) => {
	await page.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('no storage', 'SecurityError');
		};
	});
	await page.goto('/courses/kpo-vs-bpo/quizzes/focus?seed=3');
	await expect(page.getByText(/this browser keeps nothing/).first()).toBeVisible();
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await answerQuestion(page);
	await goOn(page);
	await expect(page.getByText('Question 2 of 6')).toBeVisible();
});

test('a full disk is told, and what was answered is kept as soon as there is room', async ({ page }) => {
	await page.goto('/courses/kpo-vs-bpo/lessons/focus');
	await saved(page);
	await page.evaluate(() => {
		const add = IDBObjectStore.prototype.add;
		IDBObjectStore.prototype.add = function (...args) {
			if (document.documentElement.dataset['room'] === 'yes') return add.apply(this, args);
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const prompt = page.getByRole('group', { name: /Recall/ }).first();
	await prompt.getByRole('button').first().click();
	await expect(page.getByText(/Not saved yet: trying again/).first()).toBeVisible();
	await expect(prompt.getByRole('status')).not.toBeEmpty();
	await page.evaluate(() => (document.documentElement.dataset['room'] = 'yes'));
	await saved(page);
	await page.reload();
	await saved(page);
	await expect(prompt.getByRole('status')).not.toBeEmpty();
});
