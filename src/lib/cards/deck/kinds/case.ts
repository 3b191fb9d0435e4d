import { isDecided, type Fact } from '../../../course/course.ts';
import { capitalise, contentStems } from '../../../course/grammar/grammar.ts';
import { hash } from '../../../quiz/random.ts';
import type { DeckCard } from '../deck-card.ts';
import { choicesOf, ofFact, subjectBack, type DeckContext } from '../deck-context.ts';

/** Example to subject, a card each. An example is known by its words: fixing an ending or a comma keeps its id. */
export function exampleCards(fact: Fact, context: DeckContext): DeckCard[] {
	const { course, grammar, wording } = context;
	if (!isDecided(course, fact)) return [];
	return fact.examples.map((example) => ({
		...ofFact(fact),
		id: `example.${fact.id}.${hash([...contentStems(example, grammar)].toSorted().join(' ')).toString(36)}`,
		kind: 'example',
		choices: choicesOf(context),
		front: { cue: wording.exampleOf(course.subjects), text: capitalise(example), subjects: [] },
		back: subjectBack(fact, context)
	}));
}

/** Scenario to subject, and why. */
export function scenarioCards(fact: Fact, context: DeckContext): DeckCard[] {
	const { course, wording } = context;
	if (!fact.scenario || !isDecided(course, fact)) return [];
	return [
		{
			...ofFact(fact),
			id: `scenario.${fact.id}`,
			kind: 'scenario',
			choices: choicesOf(context),
			front: { cue: wording.eitherAndWhy(course.subjects), text: fact.scenario, subjects: [] },
			back: subjectBack(fact, context)
		}
	];
}

/** A number to be recalled. */
export function figureCards(fact: Fact, { quizWording }: DeckContext): DeckCard[] {
	if (!fact.number) return [];
	const { ask, value, unit } = fact.number;
	return [
		{
			...ofFact(fact),
			id: `figure.${fact.id}`,
			kind: 'figure',
			front: { text: ask, subjects: [] },
			back: { text: quizWording.quantity(value, unit), subjects: [] },
			why: undefined
		}
	];
}
