import type { Dimension, Fact } from '../course/course.ts';
import type { Problem } from '../course/problem.ts';
import type { Question } from './question.ts';

/** A quiz of six needs a choice of questions, or each retake would be the same form. */
const LEAST = 12;

/** Reports dimensions whose facts yield too few questions for a quiz that can be retaken. */
export function checkYield(
	dimensions: readonly Dimension[],
	bank: readonly Question[],
	lineOfFact: (fact: Fact) => { file: string; line: number }
): Problem[] {
	return dimensions.flatMap((dimension): Problem[] => {
		const count = bank.filter((question) => question.dimension === dimension.id).length;
		const [first] = dimension.facts;
		if (count >= LEAST || !first) return [];
		return [
			{
				code: 'too-few-questions',
				id: dimension.id,
				count,
				least: LEAST,
				...lineOfFact(first),
				severity: 'error'
			}
		];
	});
}
