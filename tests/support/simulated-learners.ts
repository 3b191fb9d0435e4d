import { grammarOf } from '../../src/lib/course/grammar/grammar.ts';
import { grade } from '../../src/lib/quiz/grade.ts';
import type { Question, Response } from '../../src/lib/quiz/question.ts';
import type { Random } from '../../src/lib/quiz/random.ts';
import type { SatQuestion } from '../../src/lib/results/sitting.ts';
import { rightResponse, wrongResponse } from './learner.ts';

/** A question in the two-parameter logistic model (Birnbaum 1968). */
export interface ItemParameters {
	/** Discrimination: the steepness, on the logistic scale. */
	readonly a: number;
	/** Difficulty: the ability with which half are right. */
	readonly b: number;
}

/** Chance of a right answer, 0 to 1. */
export const chanceOfRight = ({ a, b }: ItemParameters, ability: number) =>
	1 / (1 + Math.exp(-a * (ability - b)));

/** From 0 up to 1. */
export const uniform = (random: Random) => random.int(2 ** 30) / 2 ** 30;

/** Of mean 0 and standard deviation 1 (Box and Muller). */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}

/** Answers a question as somebody of this ability does: slower the nearer it is to their limit. */
export function answerAs(
	question: Question,
	parameters: ItemParameters,
	ability: number,
	random: Random
): SatQuestion {
	const isRight = uniform(random) < chanceOfRight(parameters, ability);
	const response = isRight ? rightResponse(question) : someWrong(question, random);
	const effort = 1 / (1 + Math.abs(ability - parameters.b));
	return {
		question: question.id,
		score: grade(question, response, { grammar: grammarOf('en'), allOrNothing: false }).score,
		response,
		latency: Math.round(4000 + 20_000 * effort * (0.5 + uniform(random)))
	};
}

/** Not always the same wrong answer: each distractor draws some, the first of them most. */
function someWrong(question: Question, random: Random): Response {
	const pick = <T>(list: readonly T[]): T | undefined =>
		list[Math.min(random.int(list.length), random.int(list.length))];
	if (question.format === 'choice') {
		const wrong = pick(question.options.filter(({ id }) => id !== question.key));
		return { format: 'choice', option: wrong?.id ?? '' };
	}
	if (question.format === 'multiple') {
		const wrong = pick(question.options.filter(({ id }) => !question.keys.includes(id)));
		return { format: 'multiple', options: [...question.keys.slice(1), wrong?.id ?? ''] };
	}
	if (question.format === 'assign') {
		const slipped = pick(question.items);
		const target = pick(question.targets.filter(({ id }) => id !== slipped?.key));
		const targets = question.items.map(({ id, key }) => [id, id === slipped?.id ? (target?.id ?? key) : key]);
		return { format: 'assign', targets: Object.fromEntries(targets) };
	}
	return wrongResponse(question);
}
