import type { Card } from '../card.ts';

/** The ways in which the site's deck asks. A package holds the first two only. */
export const CARD_KINDS = [
	'who',
	'what',
	'contrast',
	'term',
	'definition',
	'cloze',
	'example',
	'scenario',
	'figure',
	'authored'
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/**
 * A card of the site's deck. Its id is `KIND.FACT…`, made of what it asks and of nothing that an edit elsewhere moves;
 * with its revision it names a memory: a raised revision starts anew, any other edit keeps the history.
 */
export interface DeckCard extends Omit<Card, 'kind' | 'fact'> {
	readonly kind: CardKind;
	/** Ids of the facts that it asks for: two of a contrast, none of an authored card that names none, else one. */
	readonly facts: readonly string[];
	readonly aspect?: string | undefined;
	/** Ids of the subjects that an answer may name; empty where it names none. */
	readonly choices: readonly string[];
	/**
	 * Names of what it gives away. Cards that share one are siblings: they are not asked on the same day. A contrast
	 * has none, since it is there to be asked beside what it contrasts.
	 */
	readonly siblings: readonly string[];
	/** For a card whose answer is a word or two, so that it can be typed. */
	readonly typed?: TypedAnswer | undefined;
}

export interface TypedAnswer {
	/** Right answers, the one to show first. */
	readonly accepted: readonly string[];
	/** What else could be meant here, and is never taken for a misspelling. */
	readonly others: readonly string[];
}
