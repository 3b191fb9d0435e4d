import type { QueuedCard } from '../cards/queue.ts';
import { replay, type CardState, type Review } from '../cards/schedule.ts';
import type { Response } from '../quiz/question.ts';
import type { Confidence } from './confidence.ts';
import type { LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';

/** Where a learner stands in one course: what the events so far amount to. */
export interface LearnerState {
	/** By dimension. */
	readonly lessons: Readonly<Record<string, LessonState>>;
	readonly attempts: readonly Attempt[];
	/** By card. */
	readonly cards: Readonly<Record<string, CardMemory>>;
}

export interface LessonState {
	/** By fact. */
	readonly prompts: Readonly<Record<string, PromptState>>;
	readonly finishedAt?: number | undefined;
}

export interface PromptState {
	readonly target: string;
	readonly correct: boolean;
	/** Whether any answer so far was wrong: it comes back before the lesson ends. */
	readonly missed: boolean;
}

export interface Attempt {
	readonly id: string;
	readonly quiz: string;
	readonly seed: number;
	/** Only what was missed, asked again: it counts for no score. */
	readonly practice?: boolean | undefined;
	/** Whether each question also asks how sure the learner is. */
	readonly asksConfidence?: boolean | undefined;
	/** The form's question ids in order. */
	readonly questions: readonly string[];
	/** By question. */
	readonly answers: Readonly<Record<string, Answer>>;
	readonly startedAt: number;
	readonly finishedAt?: number | undefined;
}

export interface Answer {
	readonly response: Response;
	/** 0 to 1. */
	readonly score: number;
	readonly at: number;
	readonly latency: number;
	readonly confidence?: Confidence | undefined;
}

export interface CardMemory {
	readonly revision: number;
	readonly reviews: readonly (Review & { readonly event: string; readonly latency: number })[];
	/** Where the card stood before these reviews, when a saved state holds no earlier ones. */
	readonly base?: CardState | undefined;
	/** Study day on which the card was first answered; undefined when it is not known any more. */
	readonly firstDay: number | undefined;
	/** Where the reviews lead; undefined when all were undone. */
	readonly state: CardState | undefined;
}

export const NOTHING_YET: LearnerState = { lessons: {}, attempts: [], cards: {} };

const NEW_LESSON: LessonState = { prompts: {} };
const NEW_CARD: Omit<CardMemory, 'state'> = { revision: 0, reviews: [], firstDay: undefined };

/** The state after one more event. Events that refer to something unknown change nothing. */
export function apply(state: LearnerState, event: LearningEvent): LearnerState {
	switch (event.type) {
		case 'prompt-answered': {
			const lesson = state.lessons[event.dimension] ?? NEW_LESSON;
			const before = lesson.prompts[event.fact];
			const prompt: PromptState = {
				target: event.target,
				correct: event.correct,
				missed: !event.correct || (before?.missed ?? false)
			};
			return withLesson(state, event.dimension, {
				...lesson,
				prompts: { ...lesson.prompts, [event.fact]: prompt }
			});
		}
		case 'lesson-finished': {
			const lesson = state.lessons[event.dimension] ?? NEW_LESSON;
			return withLesson(state, event.dimension, { ...lesson, finishedAt: lesson.finishedAt ?? event.at });
		}
		case 'quiz-started': {
			if (state.attempts.some(({ id }) => id === event.attempt)) return state;
			const { attempt: id, quiz, seed, practice, asksConfidence, questions } = event;
			return {
				...state,
				attempts: [
					...state.attempts,
					{ id, quiz, seed, practice, asksConfidence, questions, answers: {}, startedAt: event.at }
				]
			};
		}
		case 'answered': {
			const { response, score, latency, at, confidence } = event;
			return withAttempt(state, event.attempt, (attempt) =>
				// The first answer counts: a second tab or a repeated message changes nothing.
				attempt.answers[event.question]
					? attempt
					: {
							...attempt,
							answers: { ...attempt.answers, [event.question]: { response, score, latency, at, confidence } }
						}
			);
		}
		case 'quiz-finished':
			return withAttempt(state, event.attempt, (attempt) => ({
				...attempt,
				finishedAt: attempt.finishedAt ?? event.at
			}));
		case 'reviewed': {
			const before = state.cards[event.card];
			// A tab may be told of an event that it has just read from the record. And one review may have two accounts: one
			// from here, and one that came back from another tool on another device.
			if (before?.reviews.some((review) => review.event === event.id || review.at === event.at)) return state;
			const kept = before?.revision === event.revision ? before : NEW_CARD;
			const reviews = [...kept.reviews, reviewOf(event)];
			return withReviews(state, event.card, { ...kept, revision: event.revision }, reviews);
		}
		case 'review-undone': {
			const found = Object.entries(state.cards).find(([, { reviews }]) =>
				reviews.some((review) => review.event === event.review)
			);
			if (!found) return state;
			const [card, memory] = found;
			const reviews = memory.reviews.filter((review) => review.event !== event.review);
			return withReviews(state, card, memory, reviews);
		}
		// What else is kept of the cards is the study's (open-study.ts), which a package goes without.
		default:
			return state;
	}
}

/**
 * The state that a set of events leads to. Order and repetition of the list do not matter, so that lists from two
 * tabs or devices may simply be joined.
 */
export function replayEvents(list: readonly LearningEvent[]): LearnerState {
	return replayInOrder(mergeEvents(list));
}

/** @param events in the order of replay, each once */
export function replayInOrder(events: readonly LearningEvent[]): LearnerState {
	const reviewed = new Map<string, { latest: number; readonly all: Reviewed[] }>();
	/** By review, where it is last taken back: before the review is there, that changes nothing. */
	const undone = new Map<string, number>();
	const gone = new Set<Reviewed>();
	events.forEach((event, index) => {
		if (event.type === 'review-undone') undone.set(event.review, index);
	});
	const others: LearningEvent[] = [];
	// A card's reviews are replayed at once: one by one, each would replay those before it.
	for (const [index, event] of events.entries()) {
		if (event.type === 'reviewed') {
			const { at, card } = event;
			const before = reviewed.get(card);
			if (!before) reviewed.set(card, { latest: at, all: [event] });
			else {
				// Another account of the same review, as in `apply`.
				if (at <= before.latest && before.all.some((review) => review.at === at)) continue;
				before.all.push(event);
				before.latest = Math.max(before.latest, at);
			}
			if ((undone.get(event.id) ?? 0) > index) gone.add(event);
		} else if (event.type !== 'review-undone') others.push(event);
	}
	const cards: Record<string, CardMemory> = {};
	for (const [card, { all }] of reviewed) {
		const revision = all.at(-1)?.revision ?? 0;
		// What came before a changed meaning is not of this card any more.
		const own = all.slice(all.findLastIndex((event) => event.revision !== revision) + 1);
		let kept: LearnerState | undefined;
		const whole = () => {
			kept ??= withReviews(
				NOTHING_YET,
				card,
				{ ...NEW_CARD, revision },
				own.filter((event) => !gone.has(event)).map(reviewOf)
			);
			return kept.cards[card];
		};
		// As with `state`: most cards of a long log are not asked for.
		cards[card] = {
			revision,
			get reviews() {
				return whole()?.reviews ?? [];
			},
			get firstDay() {
				return whole()?.firstDay;
			},
			get state() {
				return whole()?.state;
			}
		};
	}
	return { ...others.reduce(apply, NOTHING_YET), cards };
}

type Reviewed = Extract<LearningEvent, { type: 'reviewed' }>;

const reviewOf = ({ id, at, day, rating, latency }: Reviewed) => ({ event: id, at, day, rating, latency });

/** States of the cards that were answered, without those whose meaning has changed since. */
export function cardStates(state: LearnerState, cards: readonly QueuedCard[]): Map<string, CardState> {
	return new Map(
		cards.flatMap((card) => {
			const memory = state.cards[card.id];
			return memory?.state && memory.revision === card.revision ? [[card.id, memory.state]] : [];
		})
	);
}

/** How many cards were met for the first time on a study day. */
export function newCardsOn(state: LearnerState, day: number): number {
	return Object.values(state.cards).filter(({ firstDay }) => firstDay === day).length;
}

/** Ids of the dimensions whose lessons are finished. */
export function finishedLessons(state: LearnerState): Set<string> {
	return new Set(Object.entries(state.lessons).flatMap(([id, lesson]) => (lesson.finishedAt ? [id] : [])));
}

function withLesson(state: LearnerState, dimension: string, lesson: LessonState): LearnerState {
	return { ...state, lessons: { ...state.lessons, [dimension]: lesson } };
}

function withAttempt(state: LearnerState, id: string, change: (attempt: Attempt) => Attempt): LearnerState {
	return {
		...state,
		attempts: state.attempts.map((attempt) => (attempt.id === id ? change(attempt) : attempt))
	};
}

function withReviews(
	state: LearnerState,
	card: string,
	memory: Omit<CardMemory, 'state'>,
	reviews: CardMemory['reviews']
): LearnerState {
	let kept: { readonly state: CardState | undefined } | undefined;
	const after: CardMemory = {
		...memory,
		reviews,
		firstDay: memory.base ? memory.firstDay : reviews[0]?.day,
		// Asked for by packages alone: the site has a model of its own, and a log of ten thousand takes its time.
		get state() {
			kept ??= { state: replay(card, memory.base, reviews) };
			return kept.state;
		}
	};
	return { ...state, cards: { ...state.cards, [card]: after } };
}
