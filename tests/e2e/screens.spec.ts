import { expect, test, type Page } from '@playwright/test';
import { expectInOrder, expectNoSidewaysScroll, listenForComplaints } from './accessible.ts';
import { answerPrompts, answerQuestion, finishLesson, goOn, saved } from './steps.ts';

const PHONE = { width: 390, height: 844 };
const SIZES = [PHONE, { width: 1280, height: 844 }] as const;

/** Every screen, and how to get there from an empty browser. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
	catalogue: async (page) => {
		await page.goto('/');
	},
	overview: async (page) => {
		await page.goto('/courses/kpo-vs-bpo');
		await saved(page);
	},
	'overview of three': async (page) => {
		await page.goto('/courses/crocodilians');
		await saved(page);
	},
	lesson: async (page) => {
		await page.goto('/courses/kpo-vs-bpo/lessons/income');
		await saved(page);
	},
	'lesson with answers': async (page) => {
		await page.goto('/courses/crocodilians/lessons/head-and-teeth');
		await saved(page);
		await answerPrompts(page);
		await page.getByRole('button', { name: 'Finish the lesson' }).click();
		await saved(page);
	},
	'quiz start': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/quizzes/income');
		await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
	},
	'every question of a quiz, answered': async (page) => {
		await page.goto('/courses/crocodilians/quizzes/head-and-teeth?seed=1');
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		do {
			await expectInOrder(page, SIZES);
			await answerQuestion(page);
			await expectInOrder(page, SIZES);
		} while (await goOn(page));
	},
	'quiz that asks how sure one is': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/quizzes/focus?seed=2');
		await page.getByLabel('Ask how sure I am').check();
		await page.getByRole('button', { name: 'Start the quiz' }).click();
		await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeVisible();
	},
	'all questions': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/bank?dimension=income&level=analyse');
		await page.getByText('Proof').first().click();
		await expect(page.getByText(/is false for/).first()).toBeVisible();
	},
	'cards locked': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/cards');
		await expect(page.getByText('Cards unlock when you finish a lesson.')).toBeVisible();
	},
	'cards front and back': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/lessons/income');
		await finishLesson(page);
		await page.goto('/courses/kpo-vs-bpo/cards');
		const review = page.getByRole('link', { name: 'Review', exact: true });
		await expect(review).toBeVisible();
		await expectInOrder(page, SIZES);
		await review.click();
		await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
		await expectInOrder(page, SIZES);
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
	},
	'your data': async (page) => {
		await page.goto('/data');
		await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
	},
	'erase dialog': async (page) => {
		await page.goto('/courses/kpo-vs-bpo/lessons/income');
		await saved(page);
		await page
			.getByRole('group', { name: /Recall/ })
			.first()
			.getByRole('button')
			.first()
			.click();
		await saved(page);
		await page.goto('/data');
		await page.getByRole('button', { name: 'Erase my progress' }).click();
		await expect(page.getByRole('alertdialog')).toBeVisible();
	},
	'no such page': async (page) => {
		await page.goto('/courses/nothing');
		await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	}
};

// Each is reached on a phone, where there is least room to press what is needed, and looked at in every appearance.
test.describe('on a phone and on a wide screen, in light and in dark', () => {
	test.use({ viewport: PHONE });
	for (const [name, open] of Object.entries(screens))
		test(`${name} is accessible and in order`, async ({ page }) => {
			// The browser's own line for the status of a page that is meant to be missing.
			const complaints = listenForComplaints(page, (text) => text.includes('404') || text.includes('Service Worker'));
			await open(page);
			await expectInOrder(page, SIZES);
			expect(complaints).toEqual([]);
		});
});

test('text at 200% on a phone stays within the page', async ({ page }) => {
	await page.setViewportSize(PHONE);
	for (const path of [
		'/',
		'/courses/crocodilians',
		'/courses/crocodilians/lessons/head-and-teeth',
		'/courses/kpo-vs-bpo/quizzes/income'
	]) {
		await page.goto(path);
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		await expectNoSidewaysScroll(page);
	}
});
