import type { Grammar } from '../course/grammar/grammar.ts';
import { matchText, parseNumber } from './match-text.ts';
import type {
	AssignItem,
	ChoiceQuestion,
	MultipleQuestion,
	Option,
	Proof,
	Question,
	Response,
	Target
} from './question.ts';

/** One subject's fact taken for another's: the learner's confusion, told by the facts. */
export interface Confusion {
	/** The fact that was misplaced. */
	readonly fact: string;
	/** The subject that it was taken to describe. */
	readonly takenFor: string;
}

export interface Grade {
	/** 0 to 1. */
	readonly score: number;
	readonly correct: boolean;
	readonly confusions: readonly Confusion[];
	/** What a typed answer was taken for. */
	readonly accepted?: string | undefined;
}

export interface GradeOptions {
	readonly grammar: Grammar;
	/** Whether a partly right answer earns nothing. */
	readonly allOrNothing: boolean;
}

const WRONG: Grade = { score: 0, correct: false, confusions: [] };
const RIGHT: Grade = { score: 1, correct: true, confusions: [] };

/**
 * Grades a response. Partial credit is given so that guessing gains nothing on average (formula scoring; Frary 1988,
 * NCME ITEMS module 4):
 * - several keys: share of the keys that were chosen − share of the distractors that were chosen;
 * - statements to assign: (right − wrong / (targets − 1)) / items;
 * 0 at least. With `allOrNothing`, anything less than wholly right is 0.
 */
export function grade(question: Question, response: Response, options: GradeOptions): Grade {
	const result = gradeFully(question, response, options);
	return options.allOrNothing && !result.correct ? { ...result, score: 0 } : result;
}

function gradeFully(question: Question, response: Response, { grammar }: GradeOptions): Grade {
	if (question.format === 'choice' && response.format === 'choice') {
		const option = question.options.find(({ id }) => id === response.option);
		if (!option) return WRONG;
		if (option.id === question.key) return RIGHT;
		return { ...WRONG, confusions: confusionsOfOption(question, option) };
	}
	if (question.format === 'multiple' && response.format === 'multiple')
		return gradeMultiple(question, response.options);
	if (question.format === 'assign' && response.format === 'assign') {
		const wrong = question.items.filter((item) => response.targets[item.id] !== item.key);
		const right = question.items.length - wrong.length;
		const score = (right - wrong.length / (question.targets.length - 1)) / question.items.length;
		return {
			score: Math.max(0, score),
			correct: wrong.length === 0,
			confusions: wrong.flatMap((item) => {
				const given = question.targets.find(({ id }) => id === response.targets[item.id]);
				return given ? confusionsOfTarget(item, given) : [];
			})
		};
	}
	if (question.format === 'text' && response.format === 'text') {
		const accepted = matchText(response.text, question.accepted, question.others, grammar);
		return accepted === undefined ? WRONG : { ...RIGHT, accepted };
	}
	if (question.format === 'numeric' && response.format === 'numeric') {
		const given = parseNumber(response.text);
		// A little more than the tolerance, since 0.1 + 0.2 is not 0.3 to a computer.
		const isNear = given !== undefined && Math.abs(given - question.value) <= question.tolerance + 1e-9;
		return isNear ? { ...RIGHT, accepted: String(given) } : WRONG;
	}
	return WRONG;
}

function gradeMultiple(question: MultipleQuestion, chosen: readonly string[]): Grade {
	const distractors = question.options.filter(({ id }) => !question.keys.includes(id));
	const hits = question.keys.filter((id) => chosen.includes(id)).length;
	const slips = distractors.filter(({ id }) => chosen.includes(id));
	return {
		score: Math.max(0, hits / question.keys.length - slips.length / distractors.length),
		correct: hits === question.keys.length && slips.length === 0,
		confusions: slips.flatMap(({ proof }) => confusionsOf(proof))
	};
}

/** Every confusion that a wrong answer to a question can tell. */
export function possibleConfusions(question: Question): Confusion[] {
	switch (question.format) {
		case 'choice':
			return question.options
				.filter(({ id }) => id !== question.key)
				.flatMap((option) => confusionsOfOption(question, option));
		case 'multiple':
			return question.options
				.filter(({ id }) => !question.keys.includes(id))
				.flatMap(({ proof }) => confusionsOf(proof));
		case 'assign':
			return question.items.flatMap((item) =>
				question.targets
					.filter(({ id }) => id !== item.key)
					.flatMap((target) => confusionsOfTarget(item, target))
			);
		case 'text':
		case 'numeric':
			return [];
	}
}

function confusionsOfOption({ type }: ChoiceQuestion, { id, proof }: Option): Confusion[] {
	// Denying a true statement takes nothing for anything, nor does finding the wrong one odd.
	const silent = (type === 'true-false' && id === 'false') || type === 'odd-one-out';
	return silent ? [] : confusionsOf(proof);
}

function confusionsOfTarget({ proof }: AssignItem, { subjects }: Target): Confusion[] {
	return confusionsOf(proof).filter(({ takenFor }) => subjects.includes(takenFor));
}

/** A statement was taken to hold for a subject of which it is false. */
function confusionsOf(proof: readonly Proof[]): Confusion[] {
	return proof.flatMap((each) =>
		each.line === 'falseFor' ? [{ fact: each.fact, takenFor: each.subject }] : []
	);
}
