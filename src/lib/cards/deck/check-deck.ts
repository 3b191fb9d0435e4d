import type { Course } from '../../course/course.ts';
import { contentStems, wordsOf } from '../../course/grammar/grammar.ts';
import type { Problem, ProblemDetail } from '../../course/problem.ts';
import type { CardKind, DeckCard } from './deck-card.ts';
import { deckContext, type DeckContext } from './deck-context.ts';
import { leaveOut } from './kinds/cloze.ts';
import { readSentence } from './sentences.ts';

type Place = { readonly file: string; readonly line: number };
export interface DeckPlaces {
	lineOfFact(fact: { readonly id: string; readonly dimension: string }): Place;
	lineOfCard(dimension: string, id: string): Place;
}

/** Words from which on a side of a card is a text to be read instead of a thing to be recalled. */
const MOST_WORDS: Readonly<Record<'front' | 'back', number>> = { front: 45, back: 30 };
/** Kinds that are texts: two facts side by side, a gap in its whole sentence, a case. */
const TEXTS: readonly CardKind[] = ['contrast', 'cloze', 'scenario'];
/** Share of meaning-bearing words in common from which two fronts are taken for each other. */
const NEAR_DUPLICATE = 0.8;
/** An answer of more words may well repeat some of its question's. */
const SHORT_ANSWER = 4;
/** Kinds whose fronts are made of words that no other check compares: facts are compared where they are read. */
const COMPARED: readonly CardKind[] = ['term', 'example', 'scenario', 'figure', 'authored'];

/**
 * What keeps a card from being learnt well: the rules of P. Wozniak's "Twenty rules of formulating knowledge" (1999)
 * that can be checked, as far as they concern what an author wrote (learning.md, Flashcards).
 */
export function checkDeck(course: Course, deck: readonly DeckCard[], places: DeckPlaces): Problem[] {
	const context = deckContext(course);
	const placeOf = ({ id, kind, dimension, facts: [fact] }: DeckCard): Place =>
		kind === 'authored' || fact === undefined
			? places.lineOfCard(dimension, authoredId(id))
			: places.lineOfFact({ id: fact, dimension });
	const warn = (card: DeckCard, detail: ProblemDetail): Problem => ({
		...detail,
		...placeOf(card),
		severity: 'warning'
	});
	return [
		...deck.flatMap((card) => checkCard(card, context).map((detail) => warn(card, detail))),
		...nearDuplicates(deck, context).map(([card, other]) => {
			const { file, line } = placeOf(other);
			return warn(card, {
				code: 'card-near-duplicate',
				id: card.id,
				other: `${other.id} (${file}:${line})`
			});
		}),
		...contested(course).map(({ fact, ...detail }): Problem => ({
			code: 'card-contested',
			...detail,
			...places.lineOfFact(fact),
			severity: 'warning'
		})),
		...course.dimensions.flatMap((dimension) =>
			dimension.facts.flatMap((fact): Problem[] => {
				const { term } = fact;
				if (!term?.use || leaveOut(term, readSentence(term.use, context.grammar), context.grammar)) return [];
				return [{ code: 'term-use', word: term.word, ...places.lineOfFact(fact), severity: 'error' }];
			})
		)
	];
}

const authoredId = (id: string) => id.replace(/^authored\./, '');

function checkCard(card: DeckCard, { grammar, wording }: DeckContext): ProblemDetail[] {
	const { id, kind, front, back } = card;
	const found: ProblemDetail[] = [];
	for (const side of ['front', 'back'] as const) {
		const words = wordsOf(card[side].text).length;
		if (!TEXTS.includes(kind) && words > MOST_WORDS[side])
			found.push({ code: 'card-long', id, side, words, most: MOST_WORDS[side] });
	}
	if (kind === 'term' || kind === 'authored') {
		const asked = contentStems(front.text, grammar);
		const answer = contentStems(card.typed?.accepted[0] ?? back.text, grammar);
		const told = [...answer].filter((stem) => asked.has(stem));
		// A term's definition may hold none of its words; a longer answer is given away where all of it is said.
		const isTold =
			kind === 'term' ? told.length > 0 : told.length === answer.size && answer.size <= SHORT_ANSWER;
		if (isTold && told[0] !== undefined) found.push({ code: 'card-gives-away', id, word: told[0] });
	}
	if (kind !== 'authored') return found;
	if (wording.asksYesOrNo(front.text)) found.push({ code: 'card-yes-no', id });
	if (wording.asksForList(front.text) || wording.isList(back.text)) found.push({ code: 'card-list', id });
	if (/[.!?]\s+\p{Lu}/u.test(back.text)) found.push({ code: 'card-several-facts', id });
	if (card.facts.length === 0 && card.section === undefined) found.push({ code: 'card-orphan', id });
	return found;
}

/** Each card with an earlier one whose front says nearly the same. */
function nearDuplicates(deck: readonly DeckCard[], { grammar }: DeckContext): [DeckCard, DeckCard][] {
	const compared = deck
		.filter(({ kind }) => COMPARED.includes(kind))
		.map((card) => ({ card, stems: contentStems(card.front.text, grammar) }));
	return compared.flatMap(({ card, stems }, index): [DeckCard, DeckCard][] => {
		const twin = compared.slice(0, index).find((other) => likeness(stems, other.stems) >= NEAR_DUPLICATE);
		return twin ? [[card, twin.card]] : [];
	});
}

/** Jaccard index of two sets of stems, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	const common = [...a].filter((stem) => b.has(stem)).length;
	return common / (a.size + b.size - common);
}

/** Facts of one subject under one aspect: "KPO: end product?" has two answers then, and only one is asked for. */
function contested({ dimensions }: Course) {
	return dimensions.flatMap(({ facts }) =>
		facts.flatMap((fact) => {
			const [subject, ...more] = fact.holds;
			const other = facts.find(
				(each) => each.id < fact.id && each.aspect === fact.aspect && each.holds.join() === subject
			);
			return other && subject !== undefined && more.length === 0
				? [{ fact, id: fact.id, other: other.id, aspect: fact.aspect, subject }]
				: [];
		})
	);
}
