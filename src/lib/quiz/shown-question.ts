import type { QuestionType, Target } from './question.ts';

/**
 * What is needed to ask a question, and, once its answer may be told, to explain it: every `Question` is one, and so is
 * what a server lets out of a question whose key it keeps (assign/asked.ts).
 */
export type ShownQuestion = ShownChoice | ShownMultiple | ShownAssign | ShownText | ShownNumeric;

interface Shown {
	readonly type: QuestionType;
	readonly stem: string;
}

interface ShownOption {
	readonly id: string;
	readonly text: string;
	readonly feedback?: string;
}

export interface ShownChoice extends Shown {
	readonly format: 'choice';
	readonly options: readonly ShownOption[];
	readonly fixedOrder: boolean;
	readonly key?: string;
}

export interface ShownMultiple extends Shown {
	readonly format: 'multiple';
	readonly options: readonly ShownOption[];
	readonly keys?: readonly string[];
}

export interface ShownAssign extends Shown {
	readonly format: 'assign';
	readonly items: readonly (ShownOption & { readonly key?: string })[];
	readonly targets: readonly Target[];
}

export interface ShownText extends Shown {
	readonly format: 'text';
}

export interface ShownNumeric extends Shown {
	readonly format: 'numeric';
	readonly unit: string;
}
