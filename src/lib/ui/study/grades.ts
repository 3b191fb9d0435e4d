import type { StudySettings } from '../../cards/plan/settings.ts';
import type { Rating } from '../../cards/schedule.ts';
import { m } from '../../paraglide/messages.js';

/** One button to grade with. */
export interface Grade {
	readonly rating: Rating;
	readonly name: string;
	/** The key that presses it. */
	readonly key: string;
	/** When the card would come back, in words; undefined where that is not worth saying. */
	readonly next?: string | undefined;
}

const NAMES = { again: m.review_again, hard: m.review_hard, good: m.review_good, easy: m.review_easy };
const RATINGS: Readonly<Record<StudySettings['buttons'], readonly Rating[]>> = {
	2: ['again', 'good'],
	4: ['again', 'hard', 'good', 'easy']
};

/** The buttons of a review. */
export function gradesFor(
	buttons: StudySettings['buttons'],
	nextOf: (rating: Rating) => string | undefined
): Grade[] {
	return RATINGS[buttons].map((rating, index) => ({
		rating,
		name: NAMES[rating](),
		key: String(index + 1),
		next: nextOf(rating)
	}));
}

/** The buttons of a round that touches no schedule. */
export const cramGrades = (): Grade[] => [
	{ rating: 'again', name: m.cram_missed(), key: '1' },
	{ rating: 'good', name: m.cram_known(), key: '2' }
];
