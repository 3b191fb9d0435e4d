import type { Study } from '../study/study.ts';
import type { Prediction } from './calibration.ts';

/** What the study's model foretold of each first review of a day, from the second day of a card on. */
export function predictionsOf(_study: Study): Prediction[] {
	throw new Error('to come');
}
