import type { CardKind, DeckCard } from '../../cards/deck/deck-card.ts';
import { LEECH_LAPSES } from '../../cards/study/leeches.ts';
import type { Study } from '../../cards/study/study.ts';

export const CARD_STATES = [
	'new',
	'learning',
	'review',
	'suspended',
	'buried',
	'flagged',
	'leech',
	'locked'
] as const;
export type CardState = (typeof CARD_STATES)[number];

/** What is looked for; undefined means all. */
export interface BrowseFilter {
	readonly text: string;
	readonly dimension: string | undefined;
	readonly kind: CardKind | undefined;
	readonly state: CardState | undefined;
}

/** Everything that can be said of a card: where it stands first, then what else there is to know. */
export function statesOf(study: Study, card: DeckCard, day: number): CardState[] {
	const memory = study.memories.get(card.id)?.now;
	return [
		standingOf(study, card),
		...(study.suspended.has(card.id) ? ['suspended' as const] : []),
		...(study.buried.get(card.id) === day ? ['buried' as const] : []),
		...(study.flags.has(card.id) ? ['flagged' as const] : []),
		...(memory && memory.lapses >= LEECH_LAPSES ? ['leech' as const] : [])
	];
}

function standingOf({ memories, unlocked }: Study, { id, dimension }: DeckCard): CardState {
	if (!unlocked.has(dimension)) return 'locked';
	const memory = memories.get(id)?.now;
	if (!memory || memory.reps === 0) return 'new';
	return memory.stepAt === undefined ? 'review' : 'learning';
}

/** The cards that a filter lets through, in the order of teaching. */
export function browseCards(study: Study, filter: BrowseFilter, day: number): DeckCard[] {
	const words = fold(filter.text).split(/\s+/).filter(Boolean);
	return study.cards.filter((card) => {
		if (filter.dimension !== undefined && card.dimension !== filter.dimension) return false;
		if (filter.kind !== undefined && card.kind !== filter.kind) return false;
		if (filter.state !== undefined && !statesOf(study, card, day).includes(filter.state)) return false;
		if (words.length === 0) return true;
		const { front, back, why, id } = card;
		const note = study.flags.get(id);
		const text = fold([front.cue, front.text, back.cue, back.text, why, note].filter(Boolean).join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** Without case and accents, so that a search finds what somebody means. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
