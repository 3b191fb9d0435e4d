import type { Question } from '../quiz/question.ts';
import { rankBy } from '../quiz/random.ts';

/**
 * The question with its parts in an order that says nothing: a bank lists the key first, and who imports it may show
 * options as they stand. The order is the question's own, so that it stays the same from export to export.
 */
export function arrange(question: Question): Question {
	const { id } = question;
	switch (question.format) {
		case 'choice':
			if (question.fixedOrder) return question;
			return { ...question, options: rankBy(id, question.options, (option) => option.id) };
		case 'multiple':
			return { ...question, options: rankBy(id, question.options, (option) => option.id) };
		case 'assign': {
			const { items, targets, oneToOne } = question;
			return {
				...question,
				items: rankBy(`${id} items`, items, (item) => item.id),
				// Subjects keep the course's order; terms would stand in the order of their meanings.
				targets: oneToOne ? rankBy(`${id} targets`, targets, (target) => target.id) : targets
			};
		}
		case 'text':
		case 'numeric':
			return question;
	}
}
