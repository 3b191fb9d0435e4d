import type { Fact, Term } from '../../../course/course.ts';
import { capitalise } from '../../../course/grammar/grammar.ts';
import type { DeckCard } from '../deck-card.ts';
import { ofFact, type DeckContext } from '../deck-context.ts';
import { clozeOf } from './cloze.ts';

/** Term to definition and back, and the term left out of a sentence that uses it. */
export function termCards(fact: Fact, context: DeckContext): DeckCard[] {
	const { term } = fact;
	if (!term) return [];
	const { wording } = context;
	const common = { ...ofFact(fact), siblings: [fact.id, `term ${term.word}`] };
	const typed = typedTerm(term, context);
	const cloze = clozeOf(term, fact, context);
	const cards: DeckCard[] = [
		{
			...common,
			id: `definition.${fact.id}`,
			kind: 'definition',
			front: { cue: wording.meaningOf, text: capitalise(term.word), subjects: [] },
			back: { text: wording.definition(term), subjects: [] }
		},
		{
			...common,
			id: `term.${fact.id}`,
			kind: 'term',
			front: { cue: wording.termOf, text: wording.definition(term), subjects: [] },
			back: { text: wording.term(term), subjects: [] },
			typed
		}
	];
	if (cloze)
		cards.push({
			...common,
			id: `cloze.${fact.id}`,
			kind: 'cloze',
			front: { cue: wording.missing, text: cloze.gapped, subjects: [] },
			back: { cue: capitalise(cloze.answer), text: cloze.sentence, subjects: [] },
			typed: { ...typed, accepted: [...new Set([cloze.answer, ...typed.accepted])] }
		});
	// What a statement's reason has to do with a word's meaning, its author has not said.
	return cards.map((card) => ({ ...card, why: undefined }));
}

function typedTerm({ word, aliases }: Term, { facts }: DeckContext) {
	const accepted = [word, ...aliases];
	return {
		accepted,
		others: facts
			.flatMap(({ term }) => (term ? [term.word] : []))
			.filter((other) => !accepted.includes(other))
	};
}
