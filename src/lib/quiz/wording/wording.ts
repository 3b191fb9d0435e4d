import type { Fact, GrammaticalNumber, Subject } from '../../course/course.ts';
import { english } from './en.ts';

/** Every sentence that generated questions and cards are made of, in one language. A language is one file. */
export interface Wording {
	/** "KPO", "KPO and BPO" as the beginning of a sentence, with the predicate in agreement and a full stop. */
	statement(fact: Fact, subjects: readonly Subject[]): string;
	/** The same with a pronoun for the subject: "It takes on …." */
	aboutIt(fact: Fact, number: GrammaticalNumber): string;
	/** The predicate alone, to stand beside or below its subject: "Takes on …". */
	fragment(fact: Fact, number: GrammaticalNumber): string;
	/** "KPO and BPO" in the middle of a sentence. */
	names(subjects: readonly Subject[]): string;
	/** "KPO’s", "alligators’" */
	possessive(subjects: readonly Subject[]): string;
	/** What a category of several subjects is called: "Both", "All three", "Alligators and crocodiles". */
	together(subjects: readonly Subject[], of: readonly Subject[]): string;
	readonly truth: { readonly right: string; readonly wrong: string };
	choiceStems(subject: Subject, topic: string): readonly string[];
	trueFalseStem(statement: string): string;
	/** @param hasGroups whether statements may belong to some of the subjects, beside one or all of them */
	sortStems(subjects: readonly Subject[], topic: string, hasGroups: boolean): readonly string[];
	/** @param subject none asks for what all of them share */
	multipleStems(subjects: readonly Subject[], subject: Subject | undefined, topic: string): readonly string[];
	readonly matchingStems: Readonly<Record<'statements' | 'examples' | 'terms', readonly string[]>>;
	termStems(definition: string): readonly string[];
	/** "“Seat” means: staffed desk …." */
	termMeans(word: string, definition: string): string;
	whoStems(statement: string): readonly string[];
	oddStems(subjects: readonly Subject[]): readonly string[];
	scenarioStems(subjects: readonly Subject[]): readonly string[];
	scenarioReasonStems(): readonly string[];
	contrastStems(one: Subject, other: Subject, topic: string): readonly string[];
	/** "KPO bills …, while BPO bills …." */
	contrast(fact: Fact, subject: Subject, otherFact: Fact, other: Subject): string;
	/** "72 hours" */
	quantity(value: number, unit: string): string;
	/** Feedback of a wrong option that no fact of its own explains: what it is not. */
	notSo(statement: string): string;
	/** Feedback of an option that belongs to other subjects: "That describes BPO: …" */
	describesOther(fact: Fact, holders: readonly Subject[]): string;
	/** Front of a card that names the subject and asks for the statement. */
	cardWhat(subject: Subject, aspect: string): string;
	/** Front of a card that gives the statement and asks for the subject. */
	cardWho(subjects: readonly Subject[]): string;
}

const wordings: Readonly<Record<string, Wording>> = { en: english };

/** The wording of a BCP 47 tag; English where there is none. */
export function wordingOf(language: string): Wording {
	return wordings[language] ?? english;
}
