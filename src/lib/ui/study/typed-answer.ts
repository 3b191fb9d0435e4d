import { diffChars } from 'diff';
import type { TypedAnswer } from '../../cards/deck/deck-card.ts';
import type { Grammar } from '../../course/grammar/grammar.ts';
import { matchText } from '../../quiz/match-text.ts';

/** What a typed answer to a card is worth. */
export interface TypedVerdict {
	readonly typed: string;
	readonly isRight: boolean;
	/** The accepted answer that it was taken for or, where it is wrong, the one that it comes nearest to. */
	readonly answer: string;
	/** What else in this course was meant, where that can be told: it is kept as a confusion. */
	readonly given: string | undefined;
	/** From what was typed to the answer; empty where the two read the same. */
	readonly difference: readonly DifferencePart[];
}

export interface DifferencePart {
	/** `extra` was typed and does not belong there; `missing` was not typed. */
	readonly kind: 'same' | 'extra' | 'missing';
	readonly text: string;
}

/** Judges a typed answer by the rule of the quiz. Undefined where nothing was typed. */
export function judgeTyped(text: string, expected: TypedAnswer, grammar: Grammar): TypedVerdict | undefined {
	const typed = text.trim().replace(/\s+/g, ' ');
	if (typed === '') return undefined;
	const taken = matchText(typed, expected.accepted, expected.others, grammar);
	const answer = taken ?? nearestTo(typed, expected.accepted);
	return {
		typed,
		isRight: taken !== undefined,
		answer,
		given: taken === undefined ? matchText(typed, expected.others, expected.accepted, grammar) : undefined,
		difference: typed === answer ? [] : differenceBetween(typed, answer)
	};
}

/** Below this part of letters in common, marking single letters hides more than it shows. */
const LIKE = 0.5;

/** Letter by letter where the two are alike. Case is no difference: it does not matter to the verdict either. */
function differenceBetween(typed: string, answer: string): DifferencePart[] {
	const parts = lettersBetween(typed, answer);
	if (parts.every(({ kind }) => kind === 'same')) return [];
	const same = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
	return same >= LIKE * Math.max(typed.length, answer.length)
		? parts
		: [
				{ kind: 'extra', text: typed },
				{ kind: 'missing', text: answer }
			];
}

function lettersBetween(typed: string, answer: string): DifferencePart[] {
	return diffChars(typed, answer, { ignoreCase: true }).map(({ added, removed, value }) => ({
		kind: added ? 'missing' : removed ? 'extra' : 'same',
		text: value
	}));
}

function nearestTo(typed: string, accepted: readonly string[]): string {
	const changed = (answer: string) =>
		lettersBetween(typed, answer).reduce(
			(sum, { kind, text }) => sum + (kind === 'same' ? 0 : text.length),
			0
		);
	const [first = ''] = accepted;
	return accepted.reduce((best, answer) => (changed(answer) < changed(best) ? answer : best), first);
}
