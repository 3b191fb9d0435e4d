import { m } from '../paraglide/messages.js';
import type { Level, QuestionType, Response } from '../quiz/question.ts';
import type { Confidence } from '../record/confidence.ts';

/** What types, levels and degrees of sureness are called on screen. */
export const typeNames: Readonly<Record<QuestionType, () => string>> = {
	choice: m.question_type_choice,
	multiple: m.question_type_multiple,
	'true-false': m.question_type_true_false,
	matching: m.question_type_matching,
	sort: m.question_type_sort,
	'fill-in': m.question_type_fill_in,
	numeric: m.question_type_numeric,
	'odd-one-out': m.question_type_odd_one_out,
	scenario: m.question_type_scenario,
	contrast: m.question_type_contrast
};

export const levelNames: Readonly<Record<Level, () => string>> = {
	remember: m.level_remember,
	understand: m.level_understand,
	apply: m.level_apply,
	analyse: m.level_analyse
};

export const confidenceNames: Readonly<Record<Confidence, () => string>> = {
	guess: m.question_sure_guess,
	unsure: m.question_sure_unsure,
	sure: m.question_sure_sure
};

/** What is missing from an answer that is not whole. */
export const complaints: Readonly<Record<Response['format'], () => string>> = {
	choice: m.question_choose_first,
	multiple: m.question_tick_first,
	assign: m.question_assign_first,
	text: m.question_type_first,
	numeric: m.question_number_first
};
