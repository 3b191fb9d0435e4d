import { m } from '../paraglide/messages.js';
import type { GradebookRow } from './gradebook.ts';
import type { ConfusionView, ItemView } from './results-view.ts';

/** A number stays one in a spreadsheet; undefined leaves its cell empty. */
export type Cell = string | number | undefined;

/** One sheet of a file. Every row has as many cells as there are columns. */
export interface Table {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

/** @param dimensions those that were asked about, in the course's order; @param finishedAt how a moment is written */
export function learnersTable(
	rows: readonly GradebookRow[],
	dimensions: readonly { readonly id: string; readonly title: string }[],
	finishedAt: (milliseconds: number) => string
): Table {
	return {
		name: m.results_sheet_learners(),
		columns: [
			m.results_column_name(),
			`${m.results_column_result()} (%)`,
			m.results_column_passed(),
			m.results_column_points(),
			m.results_column_of(),
			...dimensions.map(({ title }) => `${title} (%)`),
			m.results_column_attempts(),
			m.results_column_finished()
		],
		rows: rows.map(({ name, counted, hasPassed, dimensions: of, attempts }) => [
			name,
			counted?.percent,
			counted && (hasPassed ? m.results_column_yes() : m.results_column_no()),
			counted && rounded(counted.points),
			counted?.questions,
			...dimensions.map(({ id }) => of.get(id)),
			attempts,
			counted && finishedAt(counted.finishedAt)
		])
	};
}

/** @param flagName what a flag is called */
export function questionsTable(
	items: readonly ItemView[],
	typeName: (type: ItemView['type']) => string,
	flagName: (kind: ItemView['flags'][number]['kind']) => string
): Table {
	return {
		name: m.results_sheet_questions(),
		columns: [
			m.results_item_number(),
			m.results_item_stem(),
			m.results_column_type(),
			m.results_column_dimension(),
			m.results_item_asked(),
			m.results_column_unanswered(),
			m.results_column_wholly_right(),
			m.results_column_mean_mark(),
			m.results_column_point_biserial(),
			m.results_column_upper_lower(),
			m.results_column_seconds(),
			m.results_item_flags()
		],
		rows: items.map((item) => {
			const told = item.discrimination.kind === 'told' ? item.discrimination : undefined;
			return [
				item.number,
				item.stem,
				typeName(item.type),
				item.dimension,
				item.asked,
				item.unanswered,
				item.right,
				rounded(item.difficulty),
				told && rounded(told.pointBiserial),
				told && rounded(told.upperLower),
				item.medianTime === undefined ? undefined : rounded(item.medianTime / 1000),
				item.flags.map(({ kind }) => flagName(kind)).join(', ')
			];
		})
	};
}

/** Every answer of every question. @param choiceName what an answer is called */
export function answersTable(
	items: readonly ItemView[],
	choiceName: (choice: ItemView['choices'][number]) => string
): Table {
	return {
		name: m.results_sheet_answers(),
		columns: [
			m.results_item_number(),
			m.results_item_stem(),
			m.results_choice_text(),
			m.results_column_key(),
			m.results_choice_count(),
			m.results_choice_share(),
			m.results_column_point_biserial()
		],
		rows: items.flatMap(({ number, stem, choices }) =>
			choices.map((choice) => [
				number,
				stem,
				choiceName(choice),
				choice.isKey ? m.results_column_yes() : m.results_column_no(),
				choice.count,
				rounded(choice.share),
				choice.pointBiserial === undefined ? undefined : rounded(choice.pointBiserial)
			])
		)
	};
}

export function confusionsTable(confusions: readonly ConfusionView[]): Table {
	return {
		name: m.results_sheet_confusions(),
		columns: [
			m.results_column_owners(),
			m.results_column_aspect(),
			m.results_column_taken_for(),
			m.results_column_learners(),
			m.results_item_asked(),
			m.results_sheet_questions()
		],
		rows: confusions.map(({ ownersName, aspect, takenForName, learners, asked, questions }) => [
			ownersName,
			aspect,
			takenForName,
			learners,
			asked,
			questions.join(', ')
		])
	};
}

/** To four digits after the point: more would be noise. */
const rounded = (value: number) => Number(value.toFixed(4));
