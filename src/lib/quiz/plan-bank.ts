import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { findFlaws } from './flaws/find-flaws.ts';
import { generateBank, wordingsOf, type BankPlan } from './generate.ts';
import type { Question } from './question.ts';

/** Other wordings tried of a question whose stem has a flaw, such as a word in common with its key alone. */
const OTHER_TURNS = [1, 2];

/** The exceptions that leave each generated question of a course without a flaw. */
export function planBank(course: Course, wordings = wordingsOf(course)): BankPlan {
	const context = { grammar: grammarOf(course.language), subjects: course.subjects };
	const isSound = (question: Question | undefined) =>
		question !== undefined && findFlaws(question, context).length === 0;
	const plan: Record<string, number | null> = {};
	for (const dimension of course.dimensions)
		for (const question of wordings(dimension, 0)) {
			if (isSound(question)) continue;
			const inTurn = (turn: number) => wordings(dimension, turn).find(({ id }) => id === question.id);
			plan[question.id] = OTHER_TURNS.find((turn) => isSound(inTurn(turn))) ?? null;
		}
	return plan;
}

/** The bank of a course, each generated question without a flaw. */
export function generateSoundBank(course: Course): Question[] {
	const wordings = wordingsOf(course);
	return generateBank(course, planBank(course, wordings), wordings);
}
