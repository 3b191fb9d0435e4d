import type { Course } from '../course/course.ts';
import { contextOf, type DimensionContext } from './context.ts';
import { generateChoice } from './generate/choice.ts';
import { generateSort } from './generate/sort.ts';
import { generateTrueFalse } from './generate/true-false.ts';
import type { Question } from './question.ts';

const generators: readonly ((context: DimensionContext) => Question[])[] = [
	generateChoice,
	generateTrueFalse,
	generateSort
];

/** Every question that the course's facts yield, in the order of dimensions, types and facts. */
export function generateBank(course: Course): Question[] {
	return course.dimensions.flatMap((dimension) => {
		const context = contextOf(course, dimension);
		return generators.flatMap((generate) => generate(context));
	});
}
