import type { LoggedReview } from '../../cards/study/review.ts';
import type { Study } from '../../cards/study/study.ts';

/** What one study day's answers came to; each card counts once, by its first answer of the day. */
export interface DaySummary extends Tally {
	/** In the course's order, those with answers. */
	readonly dimensions: readonly (Tally & { readonly dimension: string })[];
}

interface Tally {
	/** Cards answered for the first time ever. */
	readonly met: number;
	/** Cards of earlier days. */
	readonly recalled: number;
	readonly missed: number;
}

const NOTHING: Tally = { met: 0, recalled: 0, missed: 0 };

export function summariseDay(
	{ cards, reviews }: Pick<Study, 'cards' | 'reviews'>,
	dimensions: readonly string[],
	day: number
): DaySummary {
	const earlier = new Set<string>();
	const firsts = new Map<string, LoggedReview>();
	for (const review of reviews) {
		const key = keyOf(review.card, review.revision);
		if (review.day < day) earlier.add(key);
		else if (review.day === day && !firsts.has(key)) firsts.set(key, review);
	}
	const tallies = dimensions.map((dimension) => ({
		dimension,
		...cards
			.filter((card) => card.dimension === dimension)
			.map(({ id, revision }) => {
				const first = firsts.get(keyOf(id, revision));
				if (!first) return NOTHING;
				if (!earlier.has(keyOf(id, revision))) return { ...NOTHING, met: 1 };
				return first.rating === 'again' ? { ...NOTHING, missed: 1 } : { ...NOTHING, recalled: 1 };
			})
			.reduce(add, NOTHING)
	}));
	return {
		...tallies.reduce(add, NOTHING),
		dimensions: tallies.filter(({ met, recalled, missed }) => met + recalled + missed > 0)
	};
}

const keyOf = (card: string, revision: number) => `${card} ${revision}`;

const add = (one: Tally, other: Tally): Tally => ({
	met: one.met + other.met,
	recalled: one.recalled + other.recalled,
	missed: one.missed + other.missed
});
