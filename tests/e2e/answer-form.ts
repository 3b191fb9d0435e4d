import type { Locator } from '@playwright/test';

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
		await (isTyped ? field.fill('3') : field.press('Space'));
	}
	await form.locator('input').first().press('Enter');
}
