import type { DeckCard } from '../cards/deck/deck-card.ts';
import { memoryModel, type MemoryModel } from '../cards/fsrs.ts';
import { dayOf } from '../cards/plan/calendar.ts';
import { confusionOf } from '../cards/study/confusion.ts';
import { seedOf, type Evidence } from '../cards/study/evidence.ts';
import { advanceMemory, replayMemory, type CardMemory } from '../cards/study/memory.ts';
import { DEFAULT_MODEL, type LoggedReview } from '../cards/study/review.ts';
import type { Study } from '../cards/study/study.ts';
import type { LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { orderOf } from './order.ts';
import { readReview, readStudyLog, type StudyLog, type StudyMaterial } from './study-log.ts';

/** A log with what it amounts to. */
export interface StudyRecord {
	/** In the order of replay, each once. */
	readonly events: readonly LearningEvent[];
	readonly study: Study;
}

/** The study that a set of events amounts to. Order and repetition of the list do not matter. */
export function openStudy(material: StudyMaterial, list: readonly LearningEvent[]): StudyRecord {
	const events = mergeEvents(list);
	const log = readStudyLog(material, events);
	const models = new Map<string, MemoryModel>([[DEFAULT_MODEL, memoryModel()]]);
	for (const [name, weights] of log.weights) models.set(name, memoryModel(weights));
	const model = models.get(log.modelName) ?? memoryModel();
	const { settings } = log;
	const { trainerDate } = material;
	const own = settings.readyBy && { day: dayOf(settings.readyBy), target: settings.readyTarget };
	const study: Study = {
		...log,
		cards: material.cards,
		model,
		models,
		memories: rememberAll(material.cards, model, log),
		dates: [own, trainerDate].filter((date) => date !== undefined && date !== '')
	};
	return { events, study };
}

/**
 * The same after more events. One review more, or the undoing of one, costs little; everything else, and what comes
 * from another device out of order, is replayed whole.
 */
export function extendStudy(
	material: StudyMaterial,
	{ events, study }: StudyRecord,
	more: readonly LearningEvent[]
): StudyRecord {
	const [event, ...others] = more;
	if (!event) return { events, study };
	const last = events.at(-1);
	const isNext = others.length === 0 && (!last || orderOf(event) > orderOf(last));
	const next = isNext ? afterOne(study, event) : undefined;
	return next ? { events: [...events, event], study: next } : openStudy(material, [...events, ...more]);
}

function afterOne(study: Study, event: LearningEvent): Study | undefined {
	if (event.type !== 'reviewed') return undefined;
	// Another account of the same review, as in `readStudyLog`.
	if (study.reviews.some(({ at, card }) => at === event.at && card === event.card)) return undefined;
	const review = readReview(event);
	const reviews = [...study.reviews, review];
	const card = study.cards.find(({ id }) => id === review.card);
	if (!card || card.revision !== review.revision) return { ...study, reviews };
	const memory = advanceMemory(study.model, study.memories.get(card.id), review);
	const confusion = confusionOf(card, review);
	return {
		...study,
		reviews,
		memories: new Map(study.memories).set(card.id, memory),
		confusions: confusion ? [...study.confusions, confusion] : study.confusions
	};
}

/** The reviews of each card in its revision, in the order of replay. */
export function reviewsByCard(
	reviews: readonly LoggedReview[]
): (card: Pick<DeckCard, 'id' | 'revision'>) => readonly LoggedReview[] {
	const byCard = new Map<string, LoggedReview[]>();
	for (const review of reviews) {
		const list = byCard.get(review.card);
		if (list) list.push(review);
		else byCard.set(review.card, [review]);
	}
	return (card) => byCard.get(card.id)?.filter(({ revision }) => revision === card.revision) ?? [];
}

function rememberAll(
	cards: readonly DeckCard[],
	model: MemoryModel,
	{ reviews, evidence }: StudyLog
): Map<string, CardMemory> {
	const reviewsOf = reviewsByCard(reviews);
	const byFact = new Map<string, Evidence[]>();
	for (const each of evidence) {
		const key = `${each.kind} ${each.fact}`;
		byFact.set(key, [...(byFact.get(key) ?? []), each]);
	}
	const memories = new Map<string, CardMemory>();
	for (const card of cards) {
		const own = reviewsOf(card);
		const begins = own[0]?.order ?? Infinity;
		// Each example is a card of its own.
		const known = card.kind === 'example' ? undefined : byFact.get(`${card.kind} ${card.facts[0]}`);
		const seed = known?.findLast(({ order }) => order < begins);
		const memory = replayMemory(model, seed && seedOf(model, seed), own);
		if (memory) memories.set(card.id, memory);
	}
	return memories;
}
