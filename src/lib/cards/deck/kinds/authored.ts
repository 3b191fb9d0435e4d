import type { Dimension } from '../../../course/course.ts';
import type { DeckCard } from '../deck-card.ts';

/** The cards that an author wrote beside the facts. One that names a fact shares its section, and its day. */
export function authoredCards(dimension: Dimension): DeckCard[] {
	return dimension.cards.map(({ id, fact: factId, front, back, why, section, revision }) => {
		const fact = dimension.facts.find((each) => each.id === factId);
		return {
			id: `authored.${id}`,
			revision,
			kind: 'authored',
			facts: fact ? [fact.id] : [],
			dimension: dimension.id,
			aspect: fact?.aspect,
			choices: [],
			siblings: fact ? [fact.id] : [],
			front: { text: front, subjects: [] },
			back: { text: back, subjects: [] },
			why: why ?? fact?.why,
			section: section ?? fact?.section
		};
	});
}
