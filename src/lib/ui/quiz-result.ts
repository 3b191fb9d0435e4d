import type { Course, Dimension } from '../course/course.ts';
import type { Form } from '../quiz/draw.ts';
import { grade, type Confusion } from '../quiz/grade.ts';
import type { Question } from '../quiz/question.ts';
import type { Attempt } from '../record/state.ts';
import { COMPARISON } from './place.ts';

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
	readonly confusions: readonly Confusion[];
}

/** What a finished form amounts to, ready to be drawn. */
export function viewResult(course: Course, attempt: Attempt, form: Form): ResultView {
	const graded = form.items.map(({ question }) => {
		const answer = attempt.answers[question.id];
		const result = answer && grade(question, answer.response);
		return {
			question,
			score: answer?.score ?? 0,
			correct: result?.correct ?? false,
			confusions: result?.confusions ?? []
		};
	});
	const percent = (list: typeof graded) =>
		list.length === 0
			? 0
			: Math.floor((100 * list.reduce((sum, { score }) => sum + score, 0)) / list.length + 1e-9);
	const missed = graded.filter(({ correct }) => !correct).map(({ question }) => question);
	return {
		percent: percent(graded),
		points: Math.round(10 * graded.reduce((sum, { score }) => sum + score, 0)) / 10,
		total: graded.length,
		byDimension: course.dimensions.flatMap((dimension) => {
			const list = graded.filter(({ question }) => question.dimension === dimension.id);
			return list.length === 0 ? [] : [{ dimension, percent: percent(list) }];
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
		confusions: graded.flatMap(({ confusions }) => confusions)
	};
}
