/** What a learner is asked to do with the facts. One file in `generate/` makes each type. */
export type QuestionType = 'choice' | 'true-false' | 'sort';

/** Bloom's levels as far as generated items reach (reference: Anderson and Krathwohl 2001). */
export type Level = 'remember' | 'understand' | 'apply' | 'analyse';

/** The line of the course that makes an option right or wrong: the fact, and its list that names the subject. */
export interface Proof {
	readonly fact: string;
	readonly subject: string;
	readonly line: 'holds' | 'falseFor';
}

interface QuestionBase {
	/** Made of the type and of what it asks; stable under edits elsewhere; within `[a-z0-9.+-]`. */
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
	/** The right answer told as a sentence, with the reason where the fact has one. */
	readonly explanation: string;
	/** Section of the dimension's lesson to reread; none means the comparison at its top. */
	readonly section?: string | undefined;
}

export interface Option {
	readonly id: string;
	readonly text: string;
	readonly feedback: string;
	readonly proof: Proof;
}

/** One option is right. */
export interface ChoiceQuestion extends QuestionBase {
	readonly format: 'choice';
	readonly options: readonly Option[];
	readonly key: string;
	/** Options keep their order: true before false. */
	readonly fixedOrder: boolean;
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
	/** One proof a subject: in which of the targets' subjects the statement is true, in which false. */
	readonly proof: readonly Proof[];
}

/** Each item belongs to one target; a target may take several items. */
export interface AssignQuestion extends QuestionBase {
	readonly format: 'assign';
	readonly items: readonly AssignItem[];
	readonly targets: readonly Target[];
}

export type Question = ChoiceQuestion | AssignQuestion;

/** What a learner answered, in ids. */
export type Response =
	| { readonly format: 'choice'; readonly option: string }
	| { readonly format: 'assign'; readonly targets: Readonly<Record<string, string>> };
