import { factsOf, type Course, type Fact } from '../../course/course.ts';
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
	const facts = factsOf(course);
	const slim = deriveCards(course).map((card) => fromSlim(card, facts, context));
	const contrasts = contrastCards(context);
	return distinct(
		course.dimensions.flatMap((dimension) => [
			...dimension.facts.flatMap((fact) => [
				...slim.filter((card) => card.facts[0] === fact.id),
				...termCards(fact, context),
				...exampleCards(fact, context),
				...scenarioCards(fact, context),
				...figureCards(fact, context),
				// Once the second of the two has been met.
				...contrasts.filter((card) => lastOf(card, facts) === fact)
			]),
			...authoredCards(dimension)
		])
	);
}

function fromSlim(card: Card, facts: readonly Fact[], context: DeckContext): DeckCard {
	const { fact: id, ...rest } = card;
	const fact = facts.find((each) => each.id === id);
	const common = fact ? ofFact(fact) : { facts: [id], siblings: [id] };
	return { ...common, ...rest, choices: card.kind === 'who' ? choicesOf(context) : [] };
}

function lastOf(card: DeckCard, facts: readonly Fact[]): Fact | undefined {
	return facts.findLast(({ id }) => card.facts.includes(id));
}
