import type { Course } from '../course/course.ts';
import { contextOf, type DimensionContext } from './context.ts';
import { readAuthored } from './generate/authored.ts';
import { generateChoice } from './generate/choice.ts';
import { generateContrast } from './generate/contrast.ts';
import { generateFillIn } from './generate/fill-in.ts';
import { generateMatching } from './generate/matching.ts';
import { generateMultiple } from './generate/multiple.ts';
import { generateNumeric } from './generate/numeric.ts';
import { generateOddOneOut } from './generate/odd-one-out.ts';
import { generateScenario } from './generate/scenario.ts';
import { generateSort } from './generate/sort.ts';
import { generateTrueFalse } from './generate/true-false.ts';
import type { Question } from './question.ts';

const generators: readonly ((context: DimensionContext) => Question[])[] = [
	readAuthored,
	generateChoice,
	generateTrueFalse,
	generateSort,
	generateMatching,
	generateMultiple,
	generateScenario,
	generateContrast,
	generateFillIn,
	generateNumeric,
	generateOddOneOut
];

/** Every question that the course's facts yield, in the order of dimensions, types and facts. */
export function generateBank(course: Course): Question[] {
	return course.dimensions.flatMap((dimension) => {
		const context = contextOf(course, dimension);
		return generators.flatMap((generate) => generate(context));
	});
}
