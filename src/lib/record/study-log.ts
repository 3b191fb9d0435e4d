import type { DeckCard } from '../cards/deck/deck-card.ts';
import { DEFAULT_STUDY, type ReadyBy, type StudySettings } from '../cards/plan/settings.ts';
import { confusionOf, type Confusion } from '../cards/study/confusion.ts';
import { evidenceOf, type Evidence } from '../cards/study/evidence.ts';
import { DEFAULT_MODEL, type LoggedReview } from '../cards/study/review.ts';
import type { Study } from '../cards/study/study.ts';
import { studyDay } from '../cards/study-day.ts';
import type { Course } from '../course/course.ts';
import { grammarOf } from '../course/grammar/grammar.ts';
import { grade } from '../quiz/grade.ts';
import type { Question } from '../quiz/question.ts';
import type { LearningEvent } from './event.ts';
import { orderOf } from './order.ts';

export interface StudyMaterial {
	readonly course: Course;
	readonly cards: readonly DeckCard[];
	/** By id, so that answers of quizzes tell which facts were missed or confused. */
	readonly questions: ReadonlyMap<string, Question>;
	/** IANA name of the device's, where the learner has chosen none. */
	readonly timeZone: string;
	/** A trainer's date beside the learner's own. */
	readonly trainerDate?: ReadyBy | undefined;
}

/** What a log says of the cards, before any model of memory has a word. */
export interface StudyLog extends Pick<
	Study,
	| 'settings'
	| 'calendar'
	| 'unlocked'
	| 'suspended'
	| 'buried'
	| 'flags'
	| 'reviews'
	| 'crammed'
	| 'confusions'
	| 'modelName'
> {
	/** Of every model that was adopted, by its name. */
	readonly weights: ReadonlyMap<string, readonly number[]>;
	/** Answers of lessons and quizzes about single facts, in the order of replay. */
	readonly evidence: readonly Evidence[];
}

type Of<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>;

/** @param events in the order of replay, each once */
export function readStudyLog(material: StudyMaterial, events: readonly LearningEvent[]): StudyLog {
	const undone = new Set(events.flatMap((event) => (event.type === 'review-undone' ? [event.review] : [])));
	const settings = readSettings(events);
	const { rolloverHour, timeZone = material.timeZone } = settings;
	const calendar = { timeZone, rolloverHour };
	const cards = new Map(material.cards.map((card) => [card.id, card]));
	const weights = new Map<string, readonly number[]>();
	const unlocked = new Set<string>();
	const suspended = new Set<string>();
	const buried = new Map<string, number>();
	const flags = new Map<string, string>();
	const reviews: LoggedReview[] = [];
	const crammed: LoggedReview[] = [];
	const confusions: Confusion[] = [];
	const evidence: Evidence[] = [];
	/** By card, when it was answered. */
	const moments = new Map<string, Set<number>>();
	let modelName = DEFAULT_MODEL;

	for (const event of events) {
		if (event.type === 'reviewed') {
			// Another account of one review, which came back from another tool on another device; undone with it, too.
			const own = moments.get(event.card);
			if (own?.has(event.at)) continue;
			if (own) own.add(event.at);
			else moments.set(event.card, new Set([event.at]));
		}
		if (undone.has(event.id)) continue;
		const order = orderOf(event);
		switch (event.type) {
			case 'reviewed':
			case 'crammed': {
				const review = readReview(event);
				(event.type === 'reviewed' ? reviews : crammed).push(review);
				const card = cards.get(event.card);
				// A cram changes nothing of what any day asks for.
				const confusion = card && event.type === 'reviewed' ? confusionOf(card, review) : undefined;
				if (confusion) confusions.push(confusion);
				break;
			}
			case 'prompt-answered': {
				const { fact, correct: isRight, at } = event;
				evidence.push({ fact, kind: 'who', isRight, day: studyDay(at, calendar), at, order });
				break;
			}
			case 'answered': {
				const question = material.questions.get(event.question);
				if (!question) break;
				const { at, response } = event;
				const options = { grammar: grammarOf(material.course.language), allOrNothing: false };
				const result = grade(question, response, options);
				const day = studyDay(at, calendar);
				for (const each of evidenceOf(question, response, result.correct))
					evidence.push({ ...each, day, at, order });
				for (const each of result.confusions) confusions.push({ ...each, day, order });
				break;
			}
			case 'lesson-finished':
				unlocked.add(event.dimension);
				break;
			case 'card-suspended':
				if (event.suspended) suspended.add(event.card);
				else suspended.delete(event.card);
				break;
			case 'card-buried':
				buried.set(event.card, Math.max(event.day, buried.get(event.card) ?? event.day));
				break;
			case 'card-flagged':
				if (event.note) flags.set(event.card, event.note);
				else flags.delete(event.card);
				break;
			case 'parameters-adopted':
				if (event.weights) weights.set(event.model, event.weights);
				modelName = event.weights ? event.model : DEFAULT_MODEL;
				break;
		}
	}
	return {
		settings,
		calendar,
		unlocked,
		suspended,
		buried,
		flags,
		reviews,
		crammed,
		confusions,
		modelName,
		weights,
		evidence
	};
}

export function readReview(event: Of<'reviewed'> | Of<'crammed'>): LoggedReview {
	const isReview = event.type === 'reviewed';
	return {
		id: event.id,
		at: event.at,
		order: orderOf(event),
		card: event.card,
		revision: event.revision,
		rating: event.rating,
		day: event.day,
		latency: event.latency,
		given: event.given,
		before: isReview ? event.before : undefined,
		model: isReview ? event.model : undefined
	};
}

/** Field by field: the later change to one leaves the others as they are. */
function readSettings(events: readonly LearningEvent[]): StudySettings {
	return events
		.filter((event) => event.type === 'settings-changed')
		.reduce<StudySettings>((settings, event) => {
			const { readyBy, timeZone, ...rest } = event.settings;
			return {
				...settings,
				...rest,
				// null takes a choice back.
				...(readyBy !== undefined && { readyBy: readyBy ?? undefined }),
				...(timeZone !== undefined && { timeZone: timeZone ?? undefined })
			};
		}, DEFAULT_STUDY);
}
