import type { Attempt, CardMemory, LearnerState } from './state.ts';

/** An attempt by its quiz, seed and beginning, which a saved state keeps to the second. */
export const attemptKey = ({ quiz, seed, startedAt }: Attempt) =>
	`${quiz} ${seed} ${Math.floor(startedAt / 1000)}`;

/** Grows with each review of a card; many on one day are fewer than a thousand. */
const latestOf = (card: CardMemory | undefined) =>
	card?.state ? card.state.lastDay * 1000 + card.state.reps : 0;

/**
 * All that either of two states of one learner has. Where both have a thing the second's counts, but of a card the
 * one that was reviewed later.
 */
export function joinStates(one: LearnerState, other: LearnerState): LearnerState {
	const attempts = new Map(one.attempts.map((attempt) => [attemptKey(attempt), attempt]));
	for (const attempt of other.attempts) {
		const known = attempts.get(attemptKey(attempt));
		attempts.set(attemptKey(attempt), {
			...attempt,
			answers: { ...known?.answers, ...attempt.answers },
			finishedAt: attempt.finishedAt ?? known?.finishedAt
		});
	}
	const lessons = { ...one.lessons };
	for (const [id, { prompts, finishedAt }] of Object.entries(other.lessons))
		lessons[id] = {
			prompts: { ...lessons[id]?.prompts, ...prompts },
			finishedAt: finishedAt ?? lessons[id]?.finishedAt
		};
	const cards = { ...one.cards };
	for (const [id, card] of Object.entries(other.cards))
		if (latestOf(card) >= latestOf(cards[id])) cards[id] = card;
	return {
		lessons,
		attempts: [...attempts.values()].toSorted((a, b) => a.startedAt - b.startedAt),
		cards
	};
}
