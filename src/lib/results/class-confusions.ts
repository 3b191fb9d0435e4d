import { factsOf, type Course, type Fact } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { grade, possibleConfusions, type Confusion } from '../quiz/grade.ts';
import type { Question } from '../quiz/question.ts';
import type { ClassSittings, SatQuestion } from './sitting.ts';

/** What several learners of a class take for another subject's: one aspect of one dimension. */
export interface ClassConfusion {
	/** Unique within the class. */
	readonly id: string;
	readonly dimension: string;
	readonly aspect: string;
	/** Section of the lesson that explains it; undefined for the comparison at its top. */
	readonly section: string | undefined;
	/** Facts that were misplaced, in the order of teaching. */
	readonly facts: readonly Fact[];
	/** Ids of the subjects that they are true of. */
	readonly belongsTo: readonly string[];
	/** Id of the subject that they were taken to describe. */
	readonly takenFor: string;
	/** Learners who did so at least once. */
	readonly learners: number;
	/** Learners who were asked something where they could have. */
	readonly asked: number;
	/** Ids of the questions in which it came up, in the order in which the questions are handed in. */
	readonly questions: readonly string[];
}

interface Tally {
	readonly takenFor: string;
	readonly facts: Set<string>;
	readonly learners: Set<string>;
	readonly asked: Set<string>;
	readonly questions: Set<string>;
}

/** The confusions of a class, told by the facts behind the wrong answers: what most have comes first. */
export function confusionsOfClass(course: Course, { questions, sittings }: ClassSittings): ClassConfusion[] {
	const facts = new Map(factsOf(course).map((fact) => [fact.id, fact]));
	const keyOf = ({ fact: id, takenFor }: Confusion) => {
		const fact = facts.get(id);
		return fact && JSON.stringify([fact.dimension, fact.aspect, fact.holds, takenFor]);
	};
	const tallies = new Map<string, Tally>();
	const tallyOf = (confusion: Confusion): Tally | undefined => {
		const key = keyOf(confusion);
		if (key === undefined) return undefined;
		const tally = tallies.get(key) ?? {
			takenFor: confusion.takenFor,
			facts: new Set(),
			learners: new Set(),
			asked: new Set(),
			questions: new Set()
		};
		tallies.set(key, tally);
		return tally;
	};
	const possible = new Map(
		[...questions.values()].map((question) => [
			question.id,
			new Set(possibleConfusions(question).flatMap((confusion) => tallyOf(confusion) ?? []))
		])
	);
	for (const { learner, asked } of sittings)
		for (const sat of asked) {
			for (const tally of possible.get(sat.question) ?? []) tally.asked.add(learner);
			for (const confusion of confusionsIn(course, questions.get(sat.question), sat)) {
				const tally = tallyOf(confusion);
				tally?.learners.add(learner);
				tally?.facts.add(confusion.fact);
				tally?.questions.add(sat.question);
			}
		}
	return [...tallies]
		.flatMap(([id, tally]) => {
			const misplaced = [...facts.values()].filter((fact) => tally.facts.has(fact.id));
			const [first] = misplaced;
			if (!first) return [];
			return [
				{
					id,
					dimension: first.dimension,
					aspect: first.aspect,
					section: first.section,
					facts: misplaced,
					belongsTo: first.holds,
					takenFor: tally.takenFor,
					learners: tally.learners.size,
					asked: tally.asked.size,
					questions: [...questions.keys()].filter((question) => tally.questions.has(question))
				}
			];
		})
		.toSorted(
			(a, b) =>
				b.learners - a.learners || b.learners / b.asked - a.learners / a.asked || (a.id < b.id ? -1 : 1)
		);
}

function confusionsIn(course: Course, question: Question | undefined, { response, score }: SatQuestion) {
	if (!question || !response || score === 1) return [];
	return grade(question, response, { grammar: grammarOf(course.language), allOrNothing: false }).confusions;
}
