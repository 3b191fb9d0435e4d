import type { Fact, Term } from '../../../course/course.ts';
import { contentStems, wordsOf, type Grammar } from '../../../course/grammar/grammar.ts';
import type { DeckContext } from '../deck-context.ts';
import { sentencesOf } from '../sentences.ts';
import { GAP } from '../wording/deck-wording.ts';

export interface Cloze {
	readonly sentence: string;
	/** The sentence with a gap in place of the term. */
	readonly gapped: string;
	/** What stood there, as it stood there. */
	readonly answer: string;
}

/** A sentence that is shorter says too little of the term; a longer one is a text. */
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const [LEAST_WORDS, MOST_WORDS] = [8, 34];

/**
 * A term left out of the author's own sentence, or of the first sentence of its dimension's lesson (its own section
 * before the others) that can stand alone: it does not lean on the one before, names the term once, and repeats none
 * of its words.
 */
export function clozeOf(
	term: Term,
	fact: Fact,
	{ course, grammar, wording }: DeckContext
): Cloze | undefined {
	if (term.use !== undefined) return leaveOut(term, term.use, grammar);
	const sections = course.dimensions.find(({ id }) => id === fact.dimension)?.sections ?? [];
	return sections
		.toSorted((a, b) => Number(b.id === fact.section) - Number(a.id === fact.section))
		.flatMap((section) => sentencesOf(section.html, course.language))
		.filter((sentence) => {
			const count = wordsOf(sentence).length;
			return count >= LEAST_WORDS && count <= MOST_WORDS && !wording.leans(sentence);
		})
		.map((sentence) => leaveOut(term, sentence, grammar))
		.find((cloze) => cloze !== undefined);
}

/** undefined where the term does not stand in the sentence just once, or one of its words stands elsewhere in it. */
export function leaveOut(term: Term, sentence: string, grammar: Grammar): Cloze | undefined {
	const places = placesOf(term.word, sentence, grammar);
	const [place] = places;
	if (!place || places.length > 1) return undefined;
	const rest = `${sentence.slice(0, place.from)}${sentence.slice(place.to)}`;
	const own = contentStems([term.word, ...term.aliases].join(' '), grammar);
	if ([...contentStems(rest, grammar)].some((stem) => own.has(stem))) return undefined;
	return {
		sentence,
		gapped: `${sentence.slice(0, place.from)}${GAP}${sentence.slice(place.to)}`,
		answer: sentence.slice(place.from, place.to)
	};
}

/** Where the term stands as words, in whatever number, but in no other form: "nearshore" is not "nearshoring". */
function placesOf(term: string, sentence: string, grammar: Grammar): { from: number; to: number }[] {
	const wanted = wordsOf(term).map((word) => grammar.baseForm(word));
	const words = [...sentence.matchAll(WORD)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		base: grammar.baseForm(match[0])
	}));
	return words.flatMap(({ from }, n) => {
		const last = words[n + wanted.length - 1];
		const isHere = last && wanted.every((base, m) => words[n + m]?.base === base);
		return isHere ? [{ from, to: last.to }] : [];
	});
}
