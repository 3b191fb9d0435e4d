import type { DeckCard } from '../deck/deck-card.ts';
import type { MemoryModel } from '../fsrs.ts';
import type { ReadyBy, StudySettings } from '../plan/settings.ts';
import type { StudyCalendar } from '../study-day.ts';
import type { Confusion } from './confusion.ts';
import type { CardMemory } from './memory.ts';
import type { LoggedReview } from './review.ts';

/** Where a learner stands with the deck of one course: all that plans, sessions and statistics are made of. */
export interface Study {
	/** In the order of teaching. */
	readonly cards: readonly DeckCard[];
	/** FSRS with the learner's parameters, and the name that a review is logged with. */
	readonly model: MemoryModel;
	readonly modelName: string;
	/** Every model that was in use, by its name in the log. */
	readonly models: ReadonlyMap<string, MemoryModel>;
	/** By card, those that were answered in their present revision or have a lesson's answer to begin with. */
	readonly memories: ReadonlyMap<string, CardMemory>;
	readonly settings: StudySettings;
	readonly calendar: StudyCalendar;
	/** Dates to be ready by, the learner's and the trainer's, past ones included. */
	readonly dates: readonly ReadyBy[];
	/** Dimensions whose lessons are finished; only their cards are asked. */
	readonly unlocked: ReadonlySet<string>;
	readonly suspended: ReadonlySet<string>;
	/** By card, the study day for which it is set aside. */
	readonly buried: ReadonlyMap<string, number>;
	/** By card, the note of what is to be mended. */
	readonly flags: ReadonlyMap<string, string>;
	/** In the order of replay, without what was undone; of all revisions and of cards that are gone too. */
	readonly reviews: readonly LoggedReview[];
	/** Answers while cramming, which change no memory. */
	readonly crammed: readonly LoggedReview[];
	/** In the order of replay, from quizzes and cards. */
	readonly confusions: readonly Confusion[];
}
