import type { Course, Dimension, Fact, Subject } from '../course/course.ts';
import { factsOf } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { describeKey, describeResponse, type Told } from '../quiz/describe.ts';
import type { Form, History } from '../quiz/draw.ts';
import { grade } from '../quiz/grade.ts';
import type { Question } from '../quiz/question.ts';
import { wordingOf } from '../quiz/wording/wording.ts';
import type { Answer, Attempt, LearnerState } from '../record/state.ts';
import { COMPARISON } from './place.ts';
import { attemptsOf, percentOfScores } from '../record/outcome.ts';

/** One question of an attempt, looked back on. */
export interface ReviewedQuestion {
	readonly question: Question;
	readonly score: number;
	readonly correct: boolean;
	readonly given: Told;
	readonly key: Told;
	/** Answered wrongly while certain: the errors that are most worth mending (Price 2024). */
	readonly confidentError: boolean;
}

/** One subject's fact taken for another's, with what is true of both, side by side. */
export interface ConfusionView {
	readonly fact: Fact;
	readonly takenFor: Subject;
	readonly belongsTo: readonly Subject[];
	/** What the subject that it was taken for has to say on the same aspect. */
	readonly counterparts: readonly Fact[];
}

export interface ResultView {
	readonly percent: number;
	readonly points: number;
	readonly total: number;
	readonly byDimension: readonly { readonly dimension: Dimension; readonly percent: number }[];
	/** Sections whose facts were missed, each once, in the course's order. */
	readonly reread: readonly {
		readonly dimension: Dimension;
		readonly section: string;
		readonly title: string;
	}[];
	readonly missed: readonly Question[];
	readonly confusions: readonly ConfusionView[];
	/** Confident errors first, then other errors, then the rest. */
	readonly review: readonly ReviewedQuestion[];
}

/** What a finished form amounts to, ready to be drawn. @param mark how each answer counts */
export function viewResult(course: Course, attempt: Attempt, form: Form, mark = gradeAnswer): ResultView {
	const graded = form.items.map(({ question }) => mark(course, question, attempt.answers[question.id]));
	const missed = graded.filter(({ score }) => score < 1).map(({ question }) => question);
	return {
		percent: percentOf(graded),
		points: Math.round(10 * sum(graded)) / 10,
		total: graded.length,
		byDimension: course.dimensions.flatMap((dimension) => {
			const list = graded.filter(({ question }) => question.dimension === dimension.id);
			return list.length === 0 ? [] : [{ dimension, percent: percentOf(list) }];
		}),
		reread: course.dimensions.flatMap((dimension) => {
			const missedHere = missed.filter((question) => question.dimension === dimension.id);
			const places = [
				{ section: COMPARISON, title: dimension.question },
				...dimension.sections.map(({ id, title }) => ({ section: id, title }))
			];
			return places
				.filter(({ section }) => missedHere.some((question) => (question.section ?? COMPARISON) === section))
				.map((place) => ({ dimension, ...place }));
		}),
		missed,
		confusions: viewConfusions(
			course,
			graded.flatMap(({ confusions }) => confusions)
		),
		review: graded.toSorted((a, b) => urgency(b) - urgency(a))
	};
}

/** What the finished attempts at a quiz tell about the next form: the last one's misses, and all that was seen. */
export function historyOf(
	course: Course,
	bank: readonly Question[],
	state: LearnerState,
	quiz: string
): History {
	const finished = attemptsOf(state, quiz).filter((attempt) => attempt.finishedAt);
	const last = finished.at(-1);
	const graded = bank
		.filter((question) => last?.questions.includes(question.id))
		.map((question) => gradeAnswer(course, question, last?.answers[question.id]));
	return {
		missed: graded.filter(({ correct }) => !correct).map(({ question }) => question.id),
		seen: finished.flatMap((attempt) => attempt.questions),
		confused: graded.flatMap(({ confusions }) => confusions.map(({ fact }) => fact))
	};
}

function gradeAnswer(course: Course, question: Question, answer: Answer | undefined) {
	const options = { grammar: grammarOf(course.language), allOrNothing: false };
	const result = answer && grade(question, answer.response, options);
	const correct = result?.correct ?? false;
	return {
		question,
		score: answer?.score ?? 0,
		correct,
		confusions: result?.confusions ?? [],
		given: answer ? describeResponse(question, answer.response, correct) : [],
		key: describeKey(question, wordingOf(course.language).quantity),
		confidentError: !correct && answer?.confidence === 'sure'
	};
}

type Graded = ReturnType<typeof gradeAnswer>;
export type Mark = typeof gradeAnswer;

/** @param credited ids of questions whose point everybody has: their key is in doubt, so they are nobody's mistake */
export function crediting(credited: readonly string[]): Mark {
	return (course, question, answer) => {
		const own = gradeAnswer(course, question, answer);
		return credited.includes(question.id) ? { ...own, score: 1, confusions: [], confidentError: false } : own;
	};
}

const sum = (list: readonly Graded[]) => list.reduce((total, { score }) => total + score, 0);
const percentOf = (list: readonly Graded[]) => percentOfScores(list.map(({ score }) => score));
const urgency = ({ correct, confidentError }: Graded) => (confidentError ? 2 : correct ? 0 : 1);

function viewConfusions(course: Course, confusions: Graded['confusions']): ConfusionView[] {
	const facts = factsOf(course);
	const seen = new Set<string>();
	return confusions.flatMap((confusion) => {
		const fact = facts.find(({ id }) => id === confusion.fact);
		const takenFor = course.subjects.find(({ id }) => id === confusion.takenFor);
		const key = `${confusion.fact} ${confusion.takenFor}`;
		if (!fact || !takenFor || seen.has(key)) return [];
		seen.add(key);
		const counterparts = facts.filter(
			(other) =>
				other.dimension === fact.dimension &&
				other.aspect === fact.aspect &&
				other.holds.includes(takenFor.id)
		);
		return [
			{ fact, takenFor, belongsTo: course.subjects.filter(({ id }) => fact.holds.includes(id)), counterparts }
		];
	});
}
