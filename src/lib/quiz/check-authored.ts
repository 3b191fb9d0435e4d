import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import type { Problem } from '../course/problem.ts';
import { findFlaws } from './flaws/find-flaws.ts';
import type { Question } from './question.ts';

/** Reports the flaws of the questions that the author wrote, where they stand. */
export function checkAuthored(
	course: Course,
	bank: readonly Question[],
	lineOfQuestion: (dimension: string, id: string) => { file: string; line: number }
): Problem[] {
	const context = { grammar: grammarOf(course.language), subjects: course.subjects };
	return bank
		.filter(({ authored }) => authored)
		.flatMap((question) => {
			const id = question.id.replace(/^authored\./, '');
			return findFlaws(question, context).map(({ rule, detail }): Problem => ({
				code: 'question-flaw',
				id,
				rule,
				detail,
				...lineOfQuestion(question.dimension, id),
				severity: 'warning'
			}));
		});
}
