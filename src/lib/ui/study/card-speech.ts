import type { DeckCard } from '../../cards/deck/deck-card.ts';

/** A side as it is said, by a screen reader or read aloud: each part a sentence of its own. */
export function sayFront({ front }: Pick<DeckCard, 'front'>): string {
	return [front.cue, front.text].flatMap(sentence).join(' ');
}

export function sayBack({ back, why }: Pick<DeckCard, 'back' | 'why'>): string {
	return [back.cue, back.text, why].flatMap(sentence).join(' ');
}

function sentence(text: string | undefined): string[] {
	if (!text) return [];
	return [/[.!?…:]["”’]?$/.test(text) ? text : `${text}.`];
}
