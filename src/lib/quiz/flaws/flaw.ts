import type { Subject } from '../../course/course.ts';
import type { Grammar } from '../../course/grammar/grammar.ts';
import type { Question } from '../question.ts';

/** What is wrong with a question, one id a rule. The rules are listed in `find-flaws.ts`. */
export type FlawId =
	| 'all-or-none'
	| 'negative-stem'
	| 'negative-option'
	| 'absolute-term'
	| 'vague-term'
	| 'long-key'
	| 'repeated-word'
	| 'article-cue'
	| 'number-cue'
	| 'uneven-options'
	| 'overlapping-options'
	| 'overlapping-ranges'
	| 'duplicate-options'
	| 'subject-name'
	| 'option-count'
	| 'malformed-stem'
	| 'malformed-text'
	| 'answer-in-stem';

export interface Flaw {
	readonly rule: FlawId;
	/** The word, option or count concerned. */
	readonly detail: string;
}

export interface FlawContext {
	readonly grammar: Grammar;
	readonly subjects: readonly Subject[];
}

/** One guideline of item writing; gives a flaw for each breach. */
export type FlawRule = (question: Question, context: FlawContext) => Flaw[];
