import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { describeKey, type Told } from '../quiz/describe.ts';
import type { FormItem } from '../quiz/draw.ts';
import { grade, type Grade } from '../quiz/grade.ts';
import type { Response } from '../quiz/question.ts';
import type { ShownQuestion } from '../quiz/shown-question.ts';
import { wordingOf } from '../quiz/wording/wording.ts';
import { revealQuestion } from './asked.ts';
import type { AttemptForm } from './attempt-form.ts';

/** What a learner is told of an answer, once that is allowed. */
export interface Marking {
	/** With its key. */
	readonly question: ShownQuestion;
	readonly correct: boolean;
	/** 0 to 1. */
	readonly score: number;
	/** What a typed answer was taken for. */
	readonly accepted?: string | undefined;
	readonly key: Told;
	readonly explanation: string;
	readonly reread: {
		readonly dimension: string;
		/** Undefined for the comparison at the lesson's top. */
		readonly section: string | undefined;
		readonly title: string;
	};
}

/** @param response in the question's own ids */
export function gradeAnswer(form: AttemptForm, item: FormItem, response: Response): Grade {
	return grade(item.question, response, {
		grammar: grammarOf(form.language),
		allOrNothing: form.allOrNothing
	});
}

/** @param response in the question's own ids */
export function markAnswer(course: Course, form: AttemptForm, item: FormItem, response: Response): Marking {
	const { question } = item;
	const { score, correct, accepted } = gradeAnswer(form, item, response);
	const dimension = course.dimensions.find(({ id }) => id === question.dimension);
	const section = dimension?.sections.find(({ id }) => id === question.section);
	return {
		question: revealQuestion(item),
		correct,
		score,
		accepted,
		key: describeKey(question, wordingOf(form.language).quantity),
		explanation: question.explanation,
		reread: {
			dimension: question.dimension,
			section: section?.id,
			title: section?.title ?? dimension?.question ?? ''
		}
	};
}
