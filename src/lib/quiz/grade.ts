import type { Proof, Question, Response } from './question.ts';

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
}

const WRONG: Grade = { score: 0, correct: false, confusions: [] };

/**
 * Grades a response. A choice is right or wrong. Of statements to assign, each right one counts and each wrong one
 * takes off what guessing would have gained: (right − wrong / (targets − 1)) / items, 0 at least, so that guessing
 * everything is worth nothing on average (formula scoring; Frary 1988, NCME ITEMS).
 */
export function grade(question: Question, response: Response): Grade {
	if (question.format === 'choice' && response.format === 'choice') {
		const option = question.options.find(({ id }) => id === response.option);
		if (!option) return WRONG;
		if (option.id === question.key) return { score: 1, correct: true, confusions: [] };
		return {
			score: 0,
			correct: false,
			confusions: confusionOf(option.proof, question.fixedOrder && option.id === 'false')
		};
	}
	if (question.format === 'assign' && response.format === 'assign') {
		const right = question.items.filter((item) => response.targets[item.id] === item.key);
		const wrong = question.items.filter((item) => !right.includes(item));
		const score = (right.length - wrong.length / (question.targets.length - 1)) / question.items.length;
		return {
			score: Math.max(0, score),
			correct: wrong.length === 0,
			confusions: wrong.flatMap((item) => {
				const given = question.targets.find(({ id }) => id === response.targets[item.id]);
				return item.proof
					.filter(({ subject, line }) => line === 'falseFor' && given?.subjects.includes(subject))
					.flatMap((proof) => confusionOf(proof, false));
			})
		};
	}
	return WRONG;
}

/** A statement was taken to hold for a subject of which it is false. Denying a true one confuses nothing. */
function confusionOf(proof: Proof, denied: boolean): Confusion[] {
	return proof.line === 'falseFor' && !denied ? [{ fact: proof.fact, takenFor: proof.subject }] : [];
}
