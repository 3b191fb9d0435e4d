import { daysOff } from '../cards/plan/calendar.ts';
import { dueDay } from '../cards/plan/due.ts';
import { RETENTION } from '../cards/plan/settings.ts';
import { whenDue } from '../cards/plan/when-due.ts';
import type { Memory } from '../cards/study/memory.ts';
import type { Study } from '../cards/study/study.ts';
import type { CardState } from '../cards/schedule.ts';
import type { CardProgress } from '../exchange/anki/progress.ts';
import { reviewsByCard } from './open-study.ts';

/**
 * What was done with each card that was answered in its present revision, by its id, and when it is due as planned on a
 * study day. A card that the plan asks for no more, since it is locked, suspended or lasts until the date to be ready by,
 * is due by the chance of recall alone.
 */
export function cardProgress(study: Study, day: number): Map<string, CardProgress> {
	const { cards, memories, model, settings } = study;
	const planned = whenDue(study, day);
	const policy = { model, retention: RETENTION[settings.retention], isOff: daysOff(settings) };
	const reviewsOf = reviewsByCard(study.reviews);
	return new Map(
		cards.flatMap((card): [string, CardProgress][] => {
			const { id } = card;
			const memory = memories.get(id)?.now;
			const reviews = reviewsOf(card);
			if (!memory || reviews.length === 0) return [];
			const due = planned.get(id) ?? dueDay(id, memory, policy);
			return [[id, { state: stateOf(memory, due), reviews }]];
		})
	);
}

function stateOf({ stability, difficulty, reps, lapses, lastDay, stepAt }: Memory, due: number): CardState {
	const memory = { stability, difficulty, reps, lapses, lastDay };
	if (stepAt === undefined) return { ...memory, phase: 'review', dueDay: due };
	return { ...memory, phase: lapses > 0 ? 'relearning' : 'learning', step: 0, dueAt: stepAt };
}
