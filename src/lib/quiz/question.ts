/** What a learner is asked to do with the facts. One file in `generate/` makes each type. */
export const QUESTION_TYPES = [
	'choice',
	'multiple',
	'true-false',
	'matching',
	'sort',
	'fill-in',
	'numeric',
	'odd-one-out',
	'scenario',
	'contrast'
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Bloom's levels as far as generated items reach (Anderson and Krathwohl 2001). */
export const LEVELS = ['remember', 'understand', 'apply', 'analyse'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The line of the course that makes an option right or wrong: the fact's list that names the subject, its term, its
 * number, or what the author of a question wrote.
 */
export type Proof =
	| { readonly line: 'holds' | 'falseFor'; readonly fact: string; readonly subject: string }
	| { readonly line: 'term' | 'number' | 'authored'; readonly fact: string };

interface QuestionBase {
	/** Made of the type and of what it asks; stable under edits elsewhere; within `[a-z0-9.-]`. */
	readonly id: string;
	readonly type: QuestionType;
	readonly dimension: string;
	/** Ids of the facts that it tests; distractors' facts are in the proofs only. */
	readonly facts: readonly string[];
	/** Ids of the subjects that it asks about. */
	readonly subjects: readonly string[];
	readonly level: Level;
	/** 0 (easy) to 1: how alike key and distractors are (Alsubait, Parsia and Sattler 2014). */
	readonly difficulty: number;
	readonly stem: string;
	/** The right answer told as a sentence or more, with the reason where the fact has one. */
	readonly explanation: string;
	/** Section of the dimension's lesson to reread; none means the comparison at its top. */
	readonly section?: string | undefined;
	/** Written by the course's author instead of generated. */
	readonly authored: boolean;
}

export interface Option {
	readonly id: string;
	readonly text: string;
	readonly feedback: string;
	readonly proof: readonly Proof[];
}

/** One option is right. */
export interface ChoiceQuestion extends QuestionBase {
	readonly format: 'choice';
	readonly options: readonly Option[];
	readonly key: string;
	/** Options keep their order, such as true before false. */
	readonly fixedOrder: boolean;
}

/** Several options are right, and at least one is wrong. */
export interface MultipleQuestion extends QuestionBase {
	readonly format: 'multiple';
	readonly options: readonly Option[];
	readonly keys: readonly string[];
}

export interface Target {
	readonly id: string;
	readonly text: string;
	/** Subjects that the target stands for, for their marks; empty where it stands for none. */
	readonly subjects: readonly string[];
}

export interface AssignItem {
	readonly id: string;
	readonly text: string;
	/** Id of the right target. */
	readonly key: string;
	readonly feedback: string;
	/** Why the key is right, and for which subjects the others are wrong. */
	readonly proof: readonly Proof[];
}

/** Each item belongs to one target. */
export interface AssignQuestion extends QuestionBase {
	readonly format: 'assign';
	readonly items: readonly AssignItem[];
	readonly targets: readonly Target[];
	/** Every target takes one item at most, as a term has one definition. */
	readonly oneToOne: boolean;
}

/** A word or two to be typed. */
export interface TextQuestion extends QuestionBase {
	readonly format: 'text';
	/** Right answers, the one to show first. */
	readonly accepted: readonly string[];
	/** Answers that are never taken for a misspelling of a right one: what else could be meant here. */
	readonly others: readonly string[];
	readonly proof: readonly Proof[];
}

/** A number to be typed. */
export interface NumericQuestion extends QuestionBase {
	readonly format: 'numeric';
	readonly value: number;
	/** How far an answer may be off and still count. */
	readonly tolerance: number;
	readonly unit: string;
	readonly proof: readonly Proof[];
}

export type Question = ChoiceQuestion | MultipleQuestion | AssignQuestion | TextQuestion | NumericQuestion;

/** What a learner answered, in ids or as typed. */
export type Response =
	| { readonly format: 'choice'; readonly option: string }
	| { readonly format: 'multiple'; readonly options: readonly string[] }
	| { readonly format: 'assign'; readonly targets: Readonly<Record<string, string>> }
	| { readonly format: 'text'; readonly text: string }
	| { readonly format: 'numeric'; readonly text: string };
