import { isDecided, openNumber, subjectsOf, type Course, type Fact, type Subject } from '../course/course.ts';
import { wordingOf, type Wording } from '../quiz/wording/wording.ts';

/** A flashcard: one fact, asked one way. */
export interface Card {
	/** Made of the way of asking and the fact; stable under edits elsewhere. */
	readonly id: string;
	/** The fact's; a raised one starts the card anew. */
	readonly revision: number;
	readonly kind: 'who' | 'what';
	readonly fact: string;
	readonly dimension: string;
	readonly front: CardSide;
	readonly back: CardSide;
	readonly why?: string | undefined;
	readonly section?: string | undefined;
}

export interface CardSide {
	/** A line above the text, such as the question that the text is about. */
	readonly cue?: string | undefined;
	readonly text: string;
	/** Ids of the subjects whose marks stand beside it. */
	readonly subjects: readonly string[];
}

/** The cards of a course, in the order of teaching. One fact each; no two with the same front. */
export function deriveCards(course: Course): Card[] {
	const wording = wordingOf(course.language);
	return distinct(
		course.dimensions
			.flatMap((dimension) => dimension.facts)
			.flatMap((fact) => [
				...(isDecided(course, fact) ? [whoCard(course, fact, wording)] : []),
				...subjectsOf(course, fact.holds)
					// What several share is asked once, from the statement's side.
					.filter(() => fact.holds.length === 1)
					.map((subject) => whatCard(fact, subject, wording))
			])
	);
}

/** Of cards with the same front the one with the least id, so that the order of the facts decides nothing. */
export function distinct<C extends Pick<Card, 'id' | 'dimension' | 'front'>>(cards: readonly C[]): C[] {
	return cards.filter(
		({ id, dimension, front }) =>
			!cards.some(
				(other) =>
					other.id < id &&
					other.front.text === front.text &&
					other.front.cue === front.cue &&
					other.dimension === dimension
			)
	);
}

function common(fact: Fact) {
	return {
		revision: fact.revision,
		fact: fact.id,
		dimension: fact.dimension,
		why: fact.why,
		section: fact.section
	};
}

/** From the statement to whom it describes. */
function whoCard(course: Course, fact: Fact, wording: Wording): Card {
	const holders = subjectsOf(course, fact.holds);
	const answer = wording.together(holders, course.subjects);
	return {
		...common(fact),
		id: `who.${fact.id}`,
		kind: 'who',
		front: {
			cue: wording.cardWho(course.subjects),
			text: wording.fragment(fact, openNumber(course)),
			subjects: []
		},
		back: { cue: answer, text: wording.statement(fact, holders), subjects: fact.holds }
	};
}

/** From the subject and what is asked about it to the statement. */
function whatCard(fact: Fact, subject: Subject, wording: Wording): Card {
	return {
		...common(fact),
		id: `what.${fact.id}.${subject.id}`,
		kind: 'what',
		front: { text: wording.cardWhat(subject, fact.aspect), subjects: [subject.id] },
		back: { text: wording.statement(fact, [subject]), subjects: [subject.id] }
	};
}
