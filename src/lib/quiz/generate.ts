import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { contextOf, type DimensionContext } from './context.ts';
import { findFlaws } from './flaws/find-flaws.ts';
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

/** Wordings tried of a question whose stem has a flaw, such as a word in common with its key alone. */
const TURNS = [0, 1, 2];

/**
 * Every question that the course's facts yield, in the order of dimensions, types and facts, each without a flaw;
 * and the author's own, whose flaws `versus check` reports instead.
 */
export function generateBank(course: Course): Question[] {
	return course.dimensions.flatMap((dimension) => {
		const [first, ...others] = TURNS.map((turn) => () => generateAll(contextOf(course, dimension, turn)));
		const isSound = (question: Question) => findFlaws(question, flawContext).length === 0;
		const flawContext = { grammar: grammarOf(course.language), subjects: course.subjects };
		const reworded = others.map((generate) => lazily(generate));
		const generated = (first?.() ?? []).flatMap((question) => {
			if (isSound(question)) return [question];
			const alternatives = reworded.map((questions) => questions().find(({ id }) => id === question.id));
			return alternatives
				.filter((other) => other !== undefined)
				.filter(isSound)
				.slice(0, 1);
		});
		return [...readAuthored(contextOf(course, dimension)), ...capPerFact(generated)];
	});
}

const generateAll = (context: DimensionContext) => generators.flatMap((generate) => generate(context));

function lazily<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
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
