import type { DeckCard } from '../../src/lib/cards/deck/deck-card.ts';
import { memoryModel } from '../../src/lib/cards/fsrs.ts';
import { DEFAULT_STUDY, type StudySettings } from '../../src/lib/cards/plan/settings.ts';
import type { Rating } from '../../src/lib/cards/schedule.ts';
import { confusionOf } from '../../src/lib/cards/study/confusion.ts';
import { advanceMemory, type CardMemory } from '../../src/lib/cards/study/memory.ts';
import { DEFAULT_MODEL, type LoggedReview } from '../../src/lib/cards/study/review.ts';
import type { Study } from '../../src/lib/cards/study/study.ts';

/** The study day on which everything begins, and its first moment in UTC, in ms. */
export const FIRST_DAY = 20_000;
export const momentOf = (day: number, minutes = 600): number => day * 86_400_000 + minutes * 60_000;

const model = memoryModel();

/** A card of a deck, of one fact of its own in the dimension "d0" unless told otherwise. */
export function card(id: string, more: Partial<DeckCard> = {}): DeckCard {
	return {
		id,
		revision: 1,
		kind: 'who',
		facts: [id],
		dimension: 'd0',
		choices: [],
		siblings: [id],
		front: { text: `Front of ${id}`, subjects: [] },
		back: { text: `Back of ${id}`, subjects: [] },
		...more
	};
}

export function deckOf(count: number, more: (index: number) => Partial<DeckCard> = () => ({})): DeckCard[] {
	return Array.from({ length: count }, (_, index) => card(`c${index}`, more(index)));
}

/** A learner of some cards, all of them unlocked, who has answered none. */
export function studyOf(cards: readonly DeckCard[], settings: Partial<StudySettings> = {}): Study {
	return {
		cards,
		model,
		modelName: DEFAULT_MODEL,
		models: new Map([[DEFAULT_MODEL, model]]),
		memories: new Map(),
		settings: { ...DEFAULT_STUDY, ...settings },
		calendar: { timeZone: 'UTC', rolloverHour: 4 },
		dates: [],
		unlocked: new Set(cards.map(({ dimension }) => dimension)),
		suspended: new Set(),
		buried: new Map(),
		flags: new Map(),
		reviews: [],
		crammed: [],
		confusions: []
	};
}

export interface Answer {
	readonly card: string;
	readonly rating: Rating;
	readonly day: number;
	/** Milliseconds since the epoch; ten in the morning, a little later with each answer, where it does not matter. */
	readonly at?: number;
	readonly latency?: number;
	readonly given?: string;
}

/** The study after some answers, each with all that the log keeps of it. */
export function answer(study: Study, answers: readonly Answer[]): Study {
	const memories = new Map<string, CardMemory>(study.memories);
	const reviews: LoggedReview[] = [...study.reviews];
	const confusions = [...study.confusions];
	for (const each of answers) {
		const before = memories.get(each.card);
		const order = momentOf(each.day) + reviews.length;
		const review: LoggedReview = {
			id: `r${reviews.length}`,
			at: each.at ?? order,
			order,
			card: each.card,
			revision: 1,
			rating: each.rating,
			day: each.day,
			latency: each.latency ?? 5_000,
			before: before ? { stability: before.now.stability, difficulty: before.now.difficulty } : null,
			model: study.modelName,
			given: each.given
		};
		reviews.push(review);
		memories.set(each.card, advanceMemory(study.model, before, review));
		const asked = study.cards.find(({ id }) => id === each.card);
		const confusion = asked && confusionOf(asked, review);
		if (confusion) confusions.push(confusion);
	}
	return { ...study, memories, reviews, confusions };
}
