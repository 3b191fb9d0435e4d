import { GRADES } from '../fsrs.ts';
import type { LoggedReview } from '../study/review.ts';

/** The answers to one card, up to and including one that is to be predicted from those before it. */
export interface TrainingItem {
	readonly answers: readonly TrainingAnswer[];
	/** Place of the last in the order of replay. */
	readonly order: number;
}

export interface TrainingAnswer {
	/** 1 (again) to 4 (easy). */
	readonly rating: number;
	/** Study days since the answer before; 0 of the first. */
	readonly elapsed: number;
}

/** One item for each answer that came a day or more after the one before, the oldest first: what FSRS is fitted to. */
export function trainingItems(reviews: readonly LoggedReview[]): TrainingItem[] {
	const histories = new Map<string, { day: number; answers: TrainingAnswer[] }>();
	const items: TrainingItem[] = [];
	for (const { card, revision, day, rating, order } of reviews) {
		const key = `${card} ${revision}`;
		const before = histories.get(key);
		const elapsed = before ? Math.max(0, day - before.day) : 0;
		const answers = [...(before?.answers ?? []), { rating: GRADES[rating], elapsed }];
		histories.set(key, { day: Math.max(day, before?.day ?? day), answers });
		if (elapsed > 0) items.push({ answers, order });
	}
	return items;
}
