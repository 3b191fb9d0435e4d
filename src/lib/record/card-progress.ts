import type { QueuedCard } from '../cards/queue.ts';
import type { CardProgress } from '../exchange/anki/progress.ts';
import type { LearnerState } from './state.ts';

/** What was done with each card, by its id; a card whose meaning has changed since is new. */
export function cardProgress(state: LearnerState, cards: readonly QueuedCard[]): Map<string, CardProgress> {
	return new Map(
		cards.flatMap(({ id, revision }) => {
			const memory = state.cards[id];
			return memory?.state && memory.revision === revision
				? [[id, { state: memory.state, reviews: memory.reviews }]]
				: [];
		})
	);
}
