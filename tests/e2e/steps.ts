import { expect, type Page } from '@playwright/test';
import { answerForm } from './answer-form.ts';

/** What a learner does, found as a person finds it: by roles and labels. */

/** Waits until what was done is kept in the browser. */
export async function saved(page: Page): Promise<void> {
	// The quiet line; after trouble a second, hidden one tells screen readers.
	await expect(page.getByText('Saved in this browser').first()).toBeVisible();
}

/** Answers every open recall prompt in the lesson with the first place that is offered. */
export async function answerPrompts(page: Page): Promise<void> {
	const prompts = page.getByRole('group', { name: /Recall/ });
	for (const prompt of await prompts.all()) {
		const first = prompt.getByRole('button').first();
		if ((await first.getAttribute('aria-disabled')) === 'true') continue;
		await first.press('Enter');
		await expect(prompt.getByRole('status')).not.toBeEmpty();
	}
}

/** Gives the missed statements at the end of the lesson to each place in turn, until one is right. */
export async function mendMisses(page: Page): Promise<void> {
	const again = page.getByRole('region', { name: 'Once more' });
	if ((await again.count()) === 0) return;
	for (const prompt of await again.getByRole('group', { name: /Recall/ }).all())
		for (const button of await prompt.getByRole('button').all()) {
			if ((await button.getAttribute('aria-disabled')) === 'true') break;
			await button.press('Enter');
		}
	await saved(page);
}

/** Answers the question on screen. */
export async function answerQuestion(page: Page): Promise<void> {
	await answerForm(page.getByRole('main').locator('form'));
	await expect(page.getByRole('button', { name: /Next question|See the result/ })).toBeFocused();
}

/** Goes on from an answered question. Returns whether there was another one. */
export async function goOn(page: Page): Promise<boolean> {
	const next = page.getByRole('button', { name: /Next question|See the result/ });
	const last = (await next.textContent())?.includes('result') ?? false;
	await next.press('Enter');
	await expect(
		last ? page.getByRole('heading', { name: 'Your result' }) : page.getByRole('button', { name: 'Check' })
	).toBeVisible();
	return !last;
}

/** Reads a lesson to its end: every prompt answered, every miss mended, finished. */
export async function finishLesson(page: Page): Promise<void> {
	await saved(page);
	await answerPrompts(page);
	await mendMisses(page);
	await page.getByRole('button', { name: 'Finish the lesson' }).click();
	await expect(page.getByText('Its flashcards are unlocked')).toBeVisible();
}
