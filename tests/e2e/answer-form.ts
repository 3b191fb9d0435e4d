import { expect, type Locator } from '@playwright/test';

/**
 * Answers the question in a form: the first option, each statement's first place, or something typed. By keyboard: a
 * pointer waits for each thing to hold still.
 */
export async function answerForm(form: Locator): Promise<void> {
	await form.getByRole('button', { name: 'Check' }).waitFor();
	const statements = await form.locator('fieldset').all();
	for (const part of statements.length > 0 ? statements : [form]) {
		const field = part.locator('input').first();
		const isTyped = !/^(radio|checkbox)$/.test((await field.getAttribute('type')) ?? '');
		if (isTyped) await field.fill('3');
		else
			// A question that has just come takes the focus to its heading, maybe between this focus and this key.
			await expect(async () => {
				if (!(await field.isChecked())) await field.press('Space');
				await expect(field).toBeChecked({ timeout: 500 });
			}).toPass();
	}
	await form.locator('input').first().press('Enter');
}
