import { parseNumber } from '../quiz/match-text.ts';
import type { Response } from '../quiz/question.ts';
import type { ShownQuestion } from '../quiz/shown-question.ts';

/** What is chosen, given to or typed so far. */
export interface Draft {
	readonly chosen: readonly string[];
	/** Item → target. */
	readonly targets: Readonly<Record<string, string>>;
	readonly typed: string;
}

const EMPTY: Draft = { chosen: [], targets: {}, typed: '' };

export function draftOf(response: Response | undefined): Draft {
	switch (response?.format) {
		case 'choice':
			return { ...EMPTY, chosen: [response.option] };
		case 'multiple':
			return { ...EMPTY, chosen: response.options };
		case 'assign':
			return { ...EMPTY, targets: response.targets };
		case 'text':
		case 'numeric':
			return { ...EMPTY, typed: response.text };
		case undefined:
			return EMPTY;
	}
}

/** @returns undefined while it is not whole */
export function responseOf(question: ShownQuestion, { chosen, targets, typed }: Draft): Response | undefined {
	switch (question.format) {
		case 'choice':
			return chosen[0] === undefined ? undefined : { format: 'choice', option: chosen[0] };
		case 'multiple':
			return chosen.length === 0 ? undefined : { format: 'multiple', options: chosen };
		case 'assign':
			return question.items.every(({ id }) => targets[id]) ? { format: 'assign', targets } : undefined;
		case 'text':
			return typed.trim() === '' ? undefined : { format: 'text', text: typed.trim() };
		case 'numeric':
			return parseNumber(typed) === undefined ? undefined : { format: 'numeric', text: typed.trim() };
	}
}

/** Whether something was begun, whole or not. */
export function isBegun({ chosen, targets, typed }: Draft): boolean {
	return chosen.length > 0 || Object.keys(targets).length > 0 || typed.trim() !== '';
}
