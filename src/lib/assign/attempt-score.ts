import { percentOfScores } from '../record/outcome.ts';
import type { Counts } from './settings.ts';

/** Of a finished attempt. */
export interface Finished {
	readonly number: number;
	/** Sum of its questions' scores. */
	readonly score: number;
	readonly questions: number;
}

/** Whole percent of the points. */
export function percentOfAttempt({ score, questions }: Finished): number {
	return questions === 0 ? 0 : percentOfScores([score / questions]);
}

/** The attempt that counts; undefined where none is finished. Of equally high ones it is the first. */
export function countedAttempt<A extends Finished>(attempts: readonly A[], counts: Counts): A | undefined {
	const inTurn = attempts.toSorted((a, b) => a.number - b.number);
	switch (counts) {
		case 'first':
			return inTurn[0];
		case 'last':
			return inTurn.at(-1);
		case 'highest':
			return inTurn.reduce<A | undefined>(
				(best, each) => (best && best.score / best.questions >= each.score / each.questions ? best : each),
				undefined
			);
	}
}
