import type { Course } from '../course/course.ts';
import type { Level, Proof, Question, QuestionType } from '../quiz/question.ts';
import { arrange } from './arrange.ts';

/** What `versus export --as json` prints: the course in short, and its whole bank. */
export interface ExportedBank {
	readonly course: {
		readonly id: string;
		readonly title: string;
		readonly language: string;
		/** Percent. */
		readonly passMark: number;
		readonly subjects: readonly {
			readonly id: string;
			readonly name: string;
			readonly longName: string;
			readonly aliases: readonly string[];
		}[];
		readonly dimensions: readonly { readonly id: string; readonly title: string }[];
	};
	readonly questions: readonly ExportedQuestion[];
}

/** A question of any type. The properties of all are there always; those of one format only in its questions. */
export interface ExportedQuestion {
	readonly id: string;
	readonly type: QuestionType;
	/** How it is answered: choose one, choose several, give each option a target, type a text, type a number. */
	readonly format: Question['format'];
	/** Id of its dimension. */
	readonly dimension: string;
	/** Ids of the facts that it tests. */
	readonly facts: readonly string[];
	/** Ids of the subjects that it asks about. */
	readonly subjects: readonly string[];
	readonly level: Level;
	/** 0 (easy) to 1. */
	readonly difficulty: number;
	/** Written by the course's author instead of generated. */
	readonly authored: boolean;
	readonly stem: string;
	/** Options to choose from, or items to give a target; empty where the answer is typed. */
	readonly options: readonly ExportedOption[];
	/**
	 * `choice` and `multiple`: ids of the right options. `assign`: ids of the right targets, one an option, in their
	 * order. `text`: every accepted answer, the one to show first. `numeric`: the number.
	 */
	readonly key: readonly string[];
	/** Told after any answer: the right one, and why. */
	readonly feedback: string;
	/** Section of the dimension's lesson to reread; null means the comparison at its top. */
	readonly section: string | null;

	/** `choice`: the options keep their order. */
	readonly fixedOrder?: boolean;
	/** `assign`: what the options can be given. */
	readonly targets?: readonly { readonly id: string; readonly text: string }[];
	/** `assign`: a target takes one option at most. */
	readonly oneToOne?: boolean;
	/** `text`: right answers. */
	readonly accepted?: readonly string[];
	/** `text`: answers that are never taken for a misspelling of a right one. */
	readonly others?: readonly string[];
	/** `numeric`. */
	readonly value?: number;
	/** `numeric`: how far an answer may be off and still count. */
	readonly tolerance?: number;
	/** `numeric`. */
	readonly unit?: string;
	/** `text` and `numeric`: the lines of the course that make the key right. */
	readonly proof?: readonly Proof[];
}

export interface ExportedOption {
	readonly id: string;
	readonly text: string;
	readonly feedback: string;
	/** The lines of the course that make it right or wrong. */
	readonly proof: readonly Proof[];
	/** Whether it is to be chosen; not in `assign`. */
	readonly correct?: boolean;
	/** `assign`: id of its right target. */
	readonly target?: string;
}

/** The whole bank with everything that is known of each question. */
export function toJson(course: Course, bank: readonly Question[]): string {
	const { id, title, language, passMark, subjects, dimensions } = course;
	const exported: ExportedBank = {
		course: {
			id,
			title,
			language,
			passMark,
			subjects: subjects.map(({ id, name, longName, aliases }) => ({ id, name, longName, aliases })),
			dimensions: dimensions.map(({ id, title }) => ({ id, title }))
		},
		questions: bank.map(arrange).map(exportQuestion)
	};
	return `${JSON.stringify(exported, null, 2)}\n`;
}

function exportQuestion(question: Question): ExportedQuestion {
	const { options, key, ...more } = partsOf(question);
	return {
		id: question.id,
		type: question.type,
		format: question.format,
		dimension: question.dimension,
		facts: question.facts,
		subjects: question.subjects,
		level: question.level,
		difficulty: question.difficulty,
		authored: question.authored,
		stem: question.stem,
		options,
		key,
		feedback: question.explanation,
		section: question.section ?? null,
		...more
	};
}

type Parts = Pick<ExportedQuestion, 'options' | 'key'> & Partial<ExportedQuestion>;

function partsOf(question: Question): Parts {
	switch (question.format) {
		case 'choice':
		case 'multiple': {
			const key = question.format === 'choice' ? [question.key] : question.keys;
			return {
				options: question.options.map(({ id, text, feedback, proof }) => ({
					...{ id, text, feedback, proof },
					correct: key.includes(id)
				})),
				key,
				...(question.format === 'choice' ? { fixedOrder: question.fixedOrder } : {})
			};
		}
		case 'assign':
			return {
				options: question.items.map(({ id, text, feedback, proof, key }) => ({
					...{ id, text, feedback, proof },
					target: key
				})),
				key: question.items.map(({ key }) => key),
				targets: question.targets.map(({ id, text }) => ({ id, text })),
				oneToOne: question.oneToOne
			};
		case 'text':
			return {
				options: [],
				key: question.accepted,
				accepted: question.accepted,
				others: question.others,
				proof: question.proof
			};
		case 'numeric':
			return {
				options: [],
				key: [String(question.value)],
				value: question.value,
				tolerance: question.tolerance,
				unit: question.unit,
				proof: question.proof
			};
	}
}
