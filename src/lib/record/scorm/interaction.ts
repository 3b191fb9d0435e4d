import { parseNumber } from '../../quiz/match-text.ts';
import type { AssignItem, Question, Response } from '../../quiz/question.ts';

/** An answer as a report tells it, before it is put into a standard's words. Places count from 0. */
export interface Interaction {
	/** Of the question; a later attempt at it has a suffix. */
	readonly id: string;
	readonly objective: string;
	readonly description: string;
	readonly correct: boolean;
	/** 0 to 1. */
	readonly score: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Milliseconds; 0 where it is not known any more. */
	readonly latency: number;
	readonly answer: InteractionAnswer;
}

export type InteractionAnswer =
	| { readonly type: 'choice'; readonly chosen: readonly number[]; readonly right: readonly number[] }
	| { readonly type: 'true-false'; readonly chosen: boolean; readonly right: boolean }
	| { readonly type: 'matching'; readonly chosen: readonly Pair[]; readonly right: readonly Pair[] }
	| { readonly type: 'fill-in'; readonly typed: string; readonly right: readonly string[] }
	| {
			readonly type: 'numeric';
			readonly typed: string;
			/** What was typed as a number; undefined when it is none. */
			readonly number: number | undefined;
			readonly least: number;
			readonly most: number;
	  };

type Pair = readonly [item: number, target: number];

/** @param attempt 1 for the first time that this question is answered */
export function toInteraction(
	question: Question,
	response: Response,
	of: { score: number; correct: boolean; at: number; latency: number; attempt: number }
): Interaction | undefined {
	const answer = toAnswer(question, response);
	if (!answer) return undefined;
	return {
		id: of.attempt > 1 ? `${question.id}_t${of.attempt}` : question.id,
		objective: question.dimension,
		description: question.stem,
		correct: of.correct,
		score: of.score,
		at: of.at,
		latency: of.latency,
		answer
	};
}

function toAnswer(question: Question, response: Response): InteractionAnswer | undefined {
	if (question.format === 'choice' && response.format === 'choice') {
		if (question.type === 'true-false')
			return { type: 'true-false', chosen: response.option === 'true', right: question.key === 'true' };
		const places = placesIn(question.options);
		return { type: 'choice', chosen: places([response.option]), right: places([question.key]) };
	}
	if (question.format === 'multiple' && response.format === 'multiple') {
		const places = placesIn(question.options);
		return { type: 'choice', chosen: places(response.options), right: places(question.keys) };
	}
	if (question.format === 'assign' && response.format === 'assign') {
		const place = (id: string) => question.targets.findIndex((target) => target.id === id);
		const pairs = (targetOf: (item: AssignItem) => string) =>
			question.items
				.map((item, index): Pair => [index, place(targetOf(item))])
				.filter(([, target]) => target >= 0);
		return {
			type: 'matching',
			chosen: pairs((item) => response.targets[item.id] ?? ''),
			right: pairs((item) => item.key)
		};
	}
	if (question.format === 'text' && response.format === 'text')
		return { type: 'fill-in', typed: response.text, right: question.accepted };
	if (question.format === 'numeric' && response.format === 'numeric')
		return {
			type: 'numeric',
			typed: response.text,
			number: parseNumber(response.text),
			least: question.value - question.tolerance,
			most: question.value + question.tolerance
		};
	return undefined;
}

const placesIn = (options: readonly { readonly id: string }[]) => (ids: readonly string[]) =>
	ids
		.map((id) => options.findIndex((option) => option.id === id))
		.filter((place) => place >= 0)
		.toSorted((a, b) => a - b);
