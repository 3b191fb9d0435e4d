import type { Proof, Question, Response } from '../../quiz/question.ts';
import type { CardKind } from '../deck/deck-card.ts';
import { nextMemory, type MemoryModel } from '../fsrs.ts';
import { STEPS } from '../schedule.ts';
import type { Memory } from './memory.ts';

/** One answer of a lesson's prompt or of a quiz about one fact. */
export interface Evidence {
	readonly fact: string;
	/** The kind of card that asks the same. */
	readonly kind: CardKind;
	readonly isRight: boolean;
	readonly day: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Place in the order of replay. */
	readonly order: number;
}

/**
 * What the latest answer to the same, given before a card's first review, is worth: a weak first review. A right one
 * leaves the stability of a first "hard", since it was recognised among a few options rather than recalled: the card
 * is due on the next day instead of new. A wrong one leaves that of a first "again", and the card comes back in the
 * next session. The difficulty is that of a first "good" in both: how hard a card is to recall, options don't tell.
 */
export function seedOf(
	model: MemoryModel,
	{ isRight, day, at }: Pick<Evidence, 'isRight' | 'day' | 'at'>
): Memory {
	return {
		stability: nextMemory(model, undefined, 0, isRight ? 'hard' : 'again').stability,
		difficulty: nextMemory(model, undefined, 0, 'good').difficulty,
		reps: 0,
		lapses: 0,
		lastDay: day,
		firstDay: undefined,
		stepAt: isRight ? undefined : at + STEPS.again
	};
}

/** What a quiz's answer tells of single facts. A part of an answer speaks for its own fact alone. */
export function evidenceOf(
	question: Question,
	response: Response,
	isRight: boolean
): Pick<Evidence, 'fact' | 'kind' | 'isRight'>[] {
	if (question.format === 'assign' && response.format === 'assign')
		return question.items.flatMap(({ id, key, proof: [proof] }) =>
			proof
				? [{ fact: proof.fact, kind: kindOf(question, proof), isRight: response.targets[id] === key }]
				: []
		);
	// A wrong answer about several facts does not tell which of them is not known.
	if (question.facts.length > 1 && !isRight) return [];
	const kind = kindOf(question, 'proof' in question ? question.proof[0] : undefined);
	return question.facts.map((fact) => ({ fact, kind, isRight }));
}

/** The kind of card that asks the same as a question. */
function kindOf(question: Question, proof: Proof | undefined): CardKind {
	if (proof?.line === 'term') return 'term';
	if (question.type === 'scenario') return 'scenario';
	if (question.format === 'numeric') return 'figure';
	// Each example is a card of its own, so an answer to some of them speaks for none.
	return question.id.endsWith('.examples') ? 'example' : 'who';
}
