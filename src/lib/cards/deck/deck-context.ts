import {
	factsOf,
	subjectsOf,
	type Course,
	type Fact,
	type Section,
	type Subject
} from '../../course/course.ts';
import { grammarOf, type Grammar } from '../../course/grammar/grammar.ts';
import { wordingOf, type Wording } from '../../quiz/wording/wording.ts';
import type { CardSide } from '../card.ts';
import type { DeckCard } from './deck-card.ts';
import { readSentence, sentencesOf, type Sentence } from './sentences.ts';
import { deckWordingOf, type DeckWording } from './wording/deck-wording.ts';

/** What every kind of card needs of the course. */
export interface DeckContext {
	readonly course: Course;
	/** That of the questions, which the package's cards share. */
	readonly quizWording: Wording;
	readonly wording: DeckWording;
	readonly grammar: Grammar;
	/** Of all dimensions, in the order of teaching. */
	readonly facts: readonly Fact[];
	readonly subjects: (ids: readonly string[]) => Subject[];
	/** A section's sentences, each read once however many terms are looked for in it. */
	readonly sentences: (section: Section) => readonly Sentence[];
}

export function deckContext(course: Course): DeckContext {
	const read = new Map<Section, readonly Sentence[]>();
	const grammar = grammarOf(course.language);
	return {
		course,
		quizWording: wordingOf(course.language),
		wording: deckWordingOf(course.language),
		grammar,
		facts: factsOf(course),
		subjects: (ids) => subjectsOf(course, ids),
		sentences(section) {
			const known = read.get(section);
			if (known) return known;
			const sentences = sentencesOf(section.html, course.language).map((text) => readSentence(text, grammar));
			read.set(section, sentences);
			return sentences;
		}
	};
}

/** What all cards of one fact have in common. */
export function ofFact(fact: Fact) {
	return {
		revision: fact.revision,
		facts: [fact.id],
		dimension: fact.dimension,
		aspect: fact.aspect,
		choices: [],
		siblings: [fact.id],
		why: fact.why,
		section: fact.section
	} satisfies Partial<DeckCard>;
}

/** The back of a card that asks for subjects: who it is, and the statement that says so. */
export function subjectBack(fact: Fact, { course, quizWording, subjects }: DeckContext): CardSide {
	const holders = subjects(fact.holds);
	return {
		cue: quizWording.together(holders, course.subjects),
		text: quizWording.statement(fact, holders),
		subjects: fact.holds
	};
}

/** Ids of the subjects that an answer may name. */
export const choicesOf = ({ course }: DeckContext): string[] => course.subjects.map(({ id }) => id);
