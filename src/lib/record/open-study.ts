import type { DeckCard } from '../cards/deck/deck-card.ts';
import type { ReadyBy } from '../cards/plan/settings.ts';
import type { Study } from '../cards/study/study.ts';
import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import type { LearningEvent } from './event.ts';

export interface StudyMaterial {
	readonly course: Course;
	readonly cards: readonly DeckCard[];
	/** By id, so that answers of quizzes tell which facts were missed or confused. */
	readonly questions: ReadonlyMap<string, Question>;
	/** Of the device, where the learner has chosen none. */
	readonly timeZone: string;
	/** A trainer's date; the earlier of it and the learner's counts. */
	readonly trainerReadyBy?: ReadyBy | undefined;
}

/** The study that a set of events amounts to. Order and repetition of the list do not matter. */
export function openStudy(_material: StudyMaterial, _events: readonly LearningEvent[]): Study {
	throw new Error('to come');
}

/** The same after one more event: `openStudy` of all of them, at the price of one. */
export function extendStudy(_study: Study, _event: LearningEvent): Study {
	throw new Error('to come');
}
