import type { Course, Fact } from '../../course/course.ts';
import { deriveCards, distinct, type Card } from '../card.ts';
import type { DeckCard } from './deck-card.ts';
import { choicesOf, deckContext, ofFact, type DeckContext } from './deck-context.ts';
import { authoredCards } from './kinds/authored.ts';
import { exampleCards, figureCards, scenarioCards } from './kinds/case.ts';
import { contrastCards } from './kinds/contrast.ts';
import { termCards } from './kinds/term.ts';

/**
 * Every card that a course yields, in the order of teaching: the package's cards under their ids, and the other kinds.
 * No two of a dimension have the same front. The order of the facts decides nothing but the order of the cards.
 */
export function deriveDeck(course: Course): DeckCard[] {
	const context = deckContext(course);
	const facts = new Map(context.facts.map((fact) => [fact.id, fact]));
	const slim = byFact(deriveCards(course).map((card) => fromSlim(card, facts, context)));
	// Once the second of the two has been met.
	const places = new Map([...facts.keys()].map((id, place) => [id, place]));
	const contrasts = byFact(contrastCards(context), (one, other) =>
		(places.get(one) ?? 0) > (places.get(other) ?? 0) ? one : other
	);
	return distinct(
		course.dimensions.flatMap((dimension) => [
			...dimension.facts.flatMap((fact) => [
				...(slim.get(fact.id) ?? []),
				...termCards(fact, context),
				...exampleCards(fact, context),
				...scenarioCards(fact, context),
				...figureCards(fact, context),
				...(contrasts.get(fact.id) ?? [])
			]),
			...authoredCards(dimension)
		])
	);
}

function fromSlim(card: Card, facts: ReadonlyMap<string, Fact>, context: DeckContext): DeckCard {
	const { fact: id, ...rest } = card;
	const fact = facts.get(id);
	const common = fact ? ofFact(fact) : { facts: [id], siblings: [id] };
	return { ...common, ...rest, choices: card.kind === 'who' ? choicesOf(context) : [] };
}

/** Cards by the one of their facts that `pick` prefers to the others. */
function byFact(
	cards: readonly DeckCard[],
	pick: (one: string, other: string) => string = (one) => one
): Map<string, DeckCard[]> {
	const lists = new Map<string, DeckCard[]>();
	for (const card of cards) {
		const fact = card.facts.reduce(pick);
		const list = lists.get(fact);
		if (list) list.push(card);
		else lists.set(fact, [card]);
	}
	return lists;
}
