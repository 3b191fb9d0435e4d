import { expect, type FrameLocator } from '@playwright/test';
import { answerForm } from './answer-form.ts';

/** A course as a learner takes it in a frame; everything found by what it is called. */
export class CourseFrame {
	readonly frame: FrameLocator;

	constructor(frame: FrameLocator) {
		this.frame = frame;
	}

	async saved(): Promise<void> {
		// The quiet line; after trouble a second, hidden one tells screen readers.
		await expect(this.frame.getByText('Saved', { exact: true }).first()).toBeVisible();
	}

	/** Titles of the lessons, as the overview lists them. */
	async lessons(): Promise<string[]> {
		const list = this.frame
			.getByRole('list')
			.filter({ has: this.frame.getByText('Not started') })
			.first();
		return list
			.getByRole('link')
			.evaluateAll((links) =>
				links
					.map((link) => link.textContent?.trim() ?? '')
					.filter((text) => !['Quiz', 'Final quiz', 'Flashcards'].includes(text))
			);
	}

	async finishLesson(title: string): Promise<void> {
		await this.frame.getByRole('link', { name: 'Overview' }).click();
		await this.frame.getByRole('list').getByRole('link', { name: title, exact: true }).click();
		const prompts = this.frame.getByRole('group', { name: /Recall/ });
		await expect(prompts.first()).toBeVisible();
		for (const prompt of await prompts.all()) await prompt.getByRole('button').first().press('Enter');
		const again = this.frame.getByRole('region', { name: 'Once more' });
		if ((await again.count()) > 0)
			for (const prompt of await again.getByRole('group', { name: /Recall/ }).all())
				for (const button of await prompt.getByRole('button').all()) {
					if ((await button.getAttribute('aria-disabled')) === 'true') break;
					await button.press('Enter');
				}
		await this.frame.getByRole('button', { name: 'Finish the lesson' }).click();
		await expect(this.frame.getByText('Its flashcards are unlocked')).toBeVisible();
	}

	async startQuiz(): Promise<void> {
		await this.frame.getByRole('button', { name: 'Start the quiz' }).click();
		await expect(this.frame.getByText(/^Question 1 of/)).toBeVisible();
	}

	/** Answers the question on screen and tells what the course said of it. */
	async answer(): Promise<'right' | 'wrong'> {
		const form = this.frame.locator('form');
		await answerForm(form);
		await expect(this.next).toBeVisible();
		return /(Not right|Partly right)/.test(await form.locator('.feedback').innerText()) ? 'wrong' : 'right';
	}

	get next() {
		return this.frame.getByRole('button', { name: /Next question|See the result/ });
	}

	/** Answers all that is left; returns how many. */
	async finishQuiz(): Promise<number> {
		let count = 0;
		for (let last = false; !last; count++) {
			await this.answer();
			last = (await this.next.textContent())?.includes('result') ?? true;
			await this.next.press('Enter');
		}
		await expect(this.frame.getByRole('heading', { name: 'Your result' })).toBeVisible();
		return count;
	}
}
