import type { CardKind } from '../../cards/deck/deck-card.ts';
import { m } from '../../paraglide/messages.js';
import type { CardState } from './browse-filter.ts';

export const KIND_NAMES: Readonly<Record<CardKind, () => string>> = {
	who: m.card_kind_who,
	what: m.card_kind_what,
	contrast: m.card_kind_contrast,
	term: m.card_kind_term,
	definition: m.card_kind_definition,
	cloze: m.card_kind_cloze,
	example: m.card_kind_example,
	scenario: m.card_kind_scenario,
	figure: m.card_kind_figure,
	authored: m.card_kind_authored
};

export const STATE_NAMES: Readonly<Record<CardState, () => string>> = {
	locked: m.card_state_locked,
	new: m.card_state_new,
	learning: m.card_state_learning,
	review: m.card_state_review,
	suspended: m.card_state_suspended,
	buried: m.card_state_buried,
	flagged: m.card_state_flagged,
	leech: m.card_state_leech
};
