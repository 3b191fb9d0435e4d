import { FINAL } from '../../quiz/blueprint.ts';
import { percentOf } from '../outcome.ts';
import type { Attempt, LearnerState } from '../state.ts';

/** Cards that go at once, so that a state of thousands is not written thousands of times. */
const CARDS_AT_ONCE = 10;

/**
 * A state without what counts least in it: attempts that were bettered; then, since nothing in a report needs them,
 * answers to the prompts of finished lessons, and the cards that are known least well and cost least to learn again;
 * then attempts at other quizzes than the final one. undefined when nothing is left to do without.
 */
export function shorten(state: LearnerState): LearnerState | undefined {
	return (
		withoutAttempt(state, (attempt) => isSpare(attempt, state.attempts)) ??
		withoutPrompts(state) ??
		withoutWeakCards(state) ??
		withoutAttempt(state, ({ quiz }) => quiz !== FINAL) ??
		withoutAttempt(state, () => true)
	);
}

function withoutAttempt(
	state: LearnerState,
	isWanted: (attempt: Attempt) => boolean
): LearnerState | undefined {
	const found = state.attempts.find(isWanted);
	return found && { ...state, attempts: state.attempts.filter((attempt) => attempt !== found) };
}

/** Neither the latest attempt at its quiz nor the last or best that counts. */
function isSpare(attempt: Attempt, attempts: readonly Attempt[]): boolean {
	const same = attempts.filter(({ quiz }) => quiz === attempt.quiz);
	const counted = same.filter(({ finishedAt, practice }) => finishedAt !== undefined && !practice);
	const best = counted.toSorted((a, b) => percentOf(b) - percentOf(a))[0];
	return ![same.at(-1), counted.at(-1), best].includes(attempt);
}

function withoutPrompts(state: LearnerState): LearnerState | undefined {
	const found = Object.entries(state.lessons).find(
		([, { finishedAt, prompts }]) => finishedAt !== undefined && Object.keys(prompts).length > 0
	);
	if (!found) return undefined;
	const [dimension, lesson] = found;
	return { ...state, lessons: { ...state.lessons, [dimension]: { ...lesson, prompts: {} } } };
}

function withoutWeakCards(state: LearnerState): LearnerState | undefined {
	const cards = Object.entries(state.cards);
	if (cards.length === 0) return undefined;
	const weakest = cards.toSorted(([, a], [, b]) => (a.state?.stability ?? 0) - (b.state?.stability ?? 0));
	return { ...state, cards: Object.fromEntries(weakest.slice(CARDS_AT_ONCE)) };
}
