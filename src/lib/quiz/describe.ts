import type { Question, Response } from './question.ts';

/** An answer told in words, in parts: one for a choice, one a line for what was assigned. */
export type Told = readonly { readonly text: string; readonly correct: boolean; readonly item?: string }[];

/** What was answered, part by part, and whether each part is right. `correct` judges what was typed. */
export function describeResponse(question: Question, response: Response, correct: boolean): Told {
	if (question.format === 'choice' && response.format === 'choice')
		return question.options
			.filter(({ id }) => id === response.option)
			.map(({ id, text }) => ({ text, correct: id === question.key }));
	if (question.format === 'multiple' && response.format === 'multiple')
		return question.options
			.filter(({ id }) => response.options.includes(id))
			.map(({ id, text }) => ({ text, correct: question.keys.includes(id) }));
	if (question.format === 'assign' && response.format === 'assign')
		return question.items.map((item) => {
			const given = response.targets[item.id];
			const text = question.targets.find(({ id }) => id === given)?.text ?? '';
			return { text, correct: given === item.key, item: item.text };
		});
	if (response.format === 'text' || response.format === 'numeric') return [{ text: response.text, correct }];
	return [];
}

/** The right answer, part by part. `quantity` writes a number with its unit. */
export function describeKey(question: Question, quantity: (value: number, unit: string) => string): Told {
	switch (question.format) {
		case 'choice':
			return question.options
				.filter(({ id }) => id === question.key)
				.map(({ text }) => ({ text, correct: true }));
		case 'multiple':
			return question.options
				.filter(({ id }) => question.keys.includes(id))
				.map(({ text }) => ({ text, correct: true }));
		case 'assign':
			return question.items.map((item) => ({
				text: question.targets.find(({ id }) => id === item.key)?.text ?? '',
				correct: true,
				item: item.text
			}));
		case 'text':
			return question.accepted.slice(0, 1).map((text) => ({ text, correct: true }));
		case 'numeric':
			return [{ text: quantity(question.value, question.unit), correct: true }];
	}
}
