import type { Question, Response } from '../../src/lib/quiz/question.ts';

/** The response that earns the whole point, in the question's own ids. */
export function rightResponse(question: Question): Response {
	switch (question.format) {
		case 'choice':
			return { format: 'choice', option: question.key };
		case 'multiple':
			return { format: 'multiple', options: question.keys };
		case 'assign':
			return {
				format: 'assign',
				targets: Object.fromEntries(question.items.map(({ id, key }) => [id, key]))
			};
		case 'text':
			return { format: 'text', text: question.accepted[0] ?? '' };
		case 'numeric':
			return { format: 'numeric', text: String(question.value) };
	}
}

/** One that earns nothing. */
export function wrongResponse(question: Question): Response {
	switch (question.format) {
		case 'choice':
			return {
				format: 'choice',
				option: question.options.find(({ id }) => id !== question.key)?.id ?? ''
			};
		case 'multiple':
			return {
				format: 'multiple',
				options: question.options.filter(({ id }) => !question.keys.includes(id)).map(({ id }) => id)
			};
		case 'assign':
			return {
				format: 'assign',
				targets: Object.fromEntries(
					question.items.map(({ id, key }) => [
						id,
						question.targets.find((target) => target.id !== key)?.id ?? ''
					])
				)
			};
		case 'text':
			return { format: 'text', text: 'zzzz' };
		case 'numeric':
			return { format: 'numeric', text: String(question.value + 1000 + question.tolerance * 10) };
	}
}
