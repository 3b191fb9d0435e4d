import type { Course, Dimension } from '../course/course.ts';
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

/** Items that test one fact and no other: more than this of one fact would crowd a form's other facts out. */
const PER_FACT = 8;

/**
 * Which generated questions are not asked in their first wording, by id: the turn of the wording to take instead, or
 * `null` where the question is left out. `planBank` makes it; it goes with a course to where no rule of flaws is known.
 */
export type BankPlan = Readonly<Record<string, number | null>>;

/** The questions that a dimension's facts yield, by the turn of their wordings. */
export type Wordings = (dimension: Dimension, turn: number) => readonly Question[];

/** The wordings of a course's questions, each made when it is first asked for. */
export function wordingsOf(course: Course): Wordings {
	const made = new Map<string, Question[]>();
	return (dimension, turn) => {
		const name = `${dimension.id} ${turn}`;
		let questions = made.get(name);
		if (!questions) {
			const context = contextOf(course, dimension, turn);
			questions = generators.flatMap((generate) => generate(context));
			made.set(name, questions);
		}
		return questions;
	};
}

/**
 * Every question that the course's facts yield, in the order of dimensions, types and facts, each worded or left out as
 * planned; and the author's own, whose flaws `versus check` reports instead.
 * @param wordings those that the plan was made with, where they are at hand
 */
export function generateBank(course: Course, plan: BankPlan, wordings = wordingsOf(course)): Question[] {
	return course.dimensions.flatMap((dimension) => {
		const generated = wordings(dimension, 0).flatMap((question) => {
			const turn = plan[question.id];
			if (turn === undefined) return [question];
			const other =
				turn === null ? undefined : wordings(dimension, turn).find(({ id }) => id === question.id);
			return other ? [other] : [];
		});
		return [...readAuthored(contextOf(course, dimension)), ...capPerFact(generated)];
	});
}

function capPerFact(questions: readonly Question[]): Question[] {
	const counts = new Map<string, number>();
	return questions.filter(({ facts }) => {
		const [fact] = facts;
		if (fact === undefined || facts.length > 1) return true;
		const count = (counts.get(fact) ?? 0) + 1;
		counts.set(fact, count);
		return count <= PER_FACT;
	});
}
