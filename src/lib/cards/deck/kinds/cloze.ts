import type { Fact, Term } from '../../../course/course.ts';
import { contentStems, wordsOf, type Grammar } from '../../../course/grammar/grammar.ts';
import type { DeckContext } from '../deck-context.ts';
import { readSentence, type Sentence } from '../sentences.ts';
import { GAP } from '../wording/deck-wording.ts';

export interface Cloze {
	readonly sentence: string;
	/** The sentence with a gap in place of the term. */
	readonly gapped: string;
	/** What stood there, as it stood there. */
	readonly answer: string;
}

/** A sentence that is shorter says too little of the term; a longer one is a text. */
const [LEAST_WORDS, MOST_WORDS] = [8, 34];

/**
 * A term left out of the author's own sentence, or of the first sentence of its dimension's lesson (its own section
 * before the others) that can stand alone: it does not lean on the one before, names the term once, and repeats none
 * of its words.
 */
export function clozeOf(term: Term, fact: Fact, context: DeckContext): Cloze | undefined {
	const { course, grammar, wording } = context;
	if (term.use !== undefined) return leaveOut(term, readSentence(term.use, grammar), grammar);
	const sections = course.dimensions.find(({ id }) => id === fact.dimension)?.sections ?? [];
	const ownFirst = sections.toSorted((a, b) => Number(b.id === fact.section) - Number(a.id === fact.section));
	for (const section of ownFirst)
		for (const sentence of context.sentences(section)) {
			const { length } = sentence.words;
			if (length < LEAST_WORDS || length > MOST_WORDS) continue;
			const cloze = leaveOut(term, sentence, grammar);
			if (cloze && !wording.leans(sentence.text)) return cloze;
		}
	return undefined;
}

/** undefined where the term does not stand in the sentence just once, or one of its words stands elsewhere in it. */
export function leaveOut(term: Term, { text, words }: Sentence, grammar: Grammar): Cloze | undefined {
	const places = placesOf(term.word, words, grammar);
	const [place] = places;
	if (!place || places.length > 1) return undefined;
	const rest = `${text.slice(0, place.from)}${text.slice(place.to)}`;
	const own = contentStems([term.word, ...term.aliases].join(' '), grammar);
	if ([...contentStems(rest, grammar)].some((stem) => own.has(stem))) return undefined;
	return {
		sentence: text,
		gapped: `${text.slice(0, place.from)}${GAP}${text.slice(place.to)}`,
		answer: text.slice(place.from, place.to)
	};
}

/** Where the term stands as words, in whatever number, but in no other form: "nearshore" is not "nearshoring". */
function placesOf(
	term: string,
	words: Sentence['words'],
	grammar: Grammar
): { readonly from: number; readonly to: number }[] {
	const wanted = wordsOf(term).map((word) => grammar.baseForm(word));
	return words.flatMap(({ from }, n) => {
		const last = words[n + wanted.length - 1];
		const isHere = last && wanted.every((base, m) => words[n + m]?.base === base);
		return isHere ? [{ from, to: last.to }] : [];
	});
}
