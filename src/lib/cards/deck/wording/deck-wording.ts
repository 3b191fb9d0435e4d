import type { Subject, Term } from '../../../course/course.ts';
import { english } from './en.ts';

/** Every sentence of the site's deck that the questions' wording has no need of. A language is one file. */
export interface DeckWording {
	/** "KPO or BPO?" */
	either(subjects: readonly Subject[]): string;
	/** "KPO or BPO, and why?" */
	eitherAndWhy(subjects: readonly Subject[]): string;
	/** "Which does this example belong to: KPO or BPO?" */
	exampleOf(subjects: readonly Subject[]): string;
	/** Two predicates in the singular, to be told apart. */
	whichIsWhich(one: string, other: string): string;
	/** Above a definition whose term is asked for. */
	readonly termOf: string;
	/** Above a term whose definition is asked for. */
	readonly meaningOf: string;
	/** Above a sentence with a gap. */
	readonly missing: string;
	/** "Standard operating procedure (also SOP)" */
	term(term: Term): string;
	/** A definition as a sentence. */
	definition(term: Term): string;
	/** Whether a sentence leans on the one before it, as one does that begins with "This". */
	leans(sentence: string): boolean;
	/** Whether a front asks for a yes or a no. */
	asksYesOrNo(text: string): boolean;
	/** Whether an answer lists three things or more. */
	isList(text: string): boolean;
	/** Whether a front asks for a list, as "Name three" does. */
	asksForList(text: string): boolean;
}

/** What a gap in a sentence looks like. */
export const GAP = '_____';

const wordings: Readonly<Record<string, DeckWording>> = { en: english };

/** The wording of a BCP 47 tag; English where there is none. */
export function deckWordingOf(language: string): DeckWording {
	return wordings[language] ?? english;
}
