import { expect, test, type Page } from '@playwright/test';
import { expectInOrder, listenForComplaints, PHONE } from './accessible.ts';
import { expectWellSet } from './in-order.ts';
import { answerPrompts, answerQuestion, goOn, saved } from './steps.ts';

/**
 * Every screen, and how to get there, by the walks that pass them. The cards' are in review.spec.ts and figures.spec.ts,
 * what has to do with service workers in offline.spec.ts.
 */
const walks: Readonly<Record<string, Readonly<Record<string, (page: Page) => Promise<void>>>>> = {
	'courses and lessons': {
		catalogue: async (page) => {
			await page.goto('/');
			await expectWellSet(page);
		},
		overview: async (page) => {
			await page.goto('/courses/kpo-vs-bpo');
			await saved(page);
			await expectInOrder(page);
		},
		'overview of three': async (page) => {
			await page.goto('/courses/crocodilians');
			await saved(page);
			await expectWellSet(page);
		},
		lesson: async (page) => {
			await page.goto('/courses/kpo-vs-bpo/lessons/income');
			await saved(page);
			await expectInOrder(page);
		},
		'lesson with answers': async (page) => {
			await page.goto('/courses/crocodilians/lessons/head-and-teeth');
			await saved(page);
			await answerPrompts(page);
			await page.getByRole('button', { name: 'Finish the lesson' }).click();
			await saved(page);
			await expectWellSet(page);
		}
	},
	'quizzes and questions': {
		'quiz start': async (page) => {
			await page.goto('/courses/kpo-vs-bpo/quizzes/income');
			await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible();
			await expectWellSet(page);
		},
		'quiz that asks how sure one is': async (page) => {
			await page.goto('/courses/kpo-vs-bpo/quizzes/focus?seed=2');
			await page.getByLabel('Ask how sure I am').check();
			await page.getByRole('button', { name: 'Start the quiz' }).click();
			await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeVisible();
			await expectInOrder(page);
		},
		'all questions': async (page) => {
			await page.goto('/courses/kpo-vs-bpo/bank?dimension=income&level=analyse');
			await page.getByText('Proof').first().click();
			await expect(page.getByText(/is false for/).first()).toBeVisible();
			await expectInOrder(page);
		}
	},
	'every question of a quiz, and its result': {
		quiz: async (page) => {
			await page.goto('/courses/crocodilians/quizzes/head-and-teeth?seed=1');
			await page.getByRole('button', { name: 'Start the quiz' }).click();
			do {
				await expectInOrder(page);
				await answerQuestion(page);
				await expectInOrder(page);
			} while (await goOn(page));
			await expectInOrder(page);
		}
	},
	'your data, and what is not there': {
		'no data': async (page) => {
			await page.goto('/data');
			await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
			await expectInOrder(page);
		},
		'erase dialog': async (page) => {
			await page.goto('/courses/kpo-vs-bpo/lessons/income');
			await saved(page);
			const prompt = page.getByRole('group', { name: /Recall/ }).first();
			await prompt.getByRole('button').first().click();
			await saved(page);
			await page.goto('/data');
			await page.getByRole('button', { name: 'Erase my progress' }).click();
			await expect(page.getByRole('alertdialog')).toBeVisible();
			await expectInOrder(page);
		},
		'no such page': async (page) => {
			await page.goto('/courses/nothing');
			await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
			await expectInOrder(page);
		}
	}
};

// Each is reached on a phone, where there is least room to press what is needed.
test.use({ viewport: PHONE });

for (const [walk, screens] of Object.entries(walks))
	test(`${walk}: each screen is accessible and in order`, async ({ page }) => {
		test.slow();
		let current = '';
		// The browser's own line for the status of a page that is meant to be missing.
		const complaints = listenForComplaints(
			page,
			(text) => current === 'no such page' && text.includes('404')
		);
		for (const [name, visit] of Object.entries(screens)) {
			current = name;
			await test.step(name, () => visit(page));
		}
		expect(complaints).toEqual([]);
	});
