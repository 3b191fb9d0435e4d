import { recallAfter } from '../fsrs.ts';
import { recallsOf } from '../statistics/retention.ts';
import type { Study } from '../study/study.ts';
import type { Prediction } from './calibration.ts';

/**
 * What was foretold of each first answer of a day to a card that was met before, by the memory and with the parameters
 * of that time, as the log keeps them: a forecast, not a fit to what is known by now. Answers from before the log kept
 * them are left out.
 */
export function predictionsOf({ reviews, models }: Pick<Study, 'reviews' | 'models'>): Prediction[] {
	return recallsOf(reviews).flatMap(({ review: { before, model: name, rating }, elapsed }) => {
		const model = name === undefined ? undefined : models.get(name);
		if (!before || !model) return [];
		return [{ predicted: recallAfter(model, before.stability, elapsed), recalled: rating !== 'again' }];
	});
}
