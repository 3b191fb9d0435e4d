import type { Study } from '../study/study.ts';

export interface StabilityBand {
	/** Days, inclusive. */
	readonly from: number;
	/** Days, exclusive; Infinity in the last. */
	readonly to: number;
	readonly cards: number;
}

/** A day, a week, a month, a quarter, half a year. */
const BOUNDS = [0, 1, 3, 7, 14, 30, 90, 180, Infinity];

/** How long the deck's memories last, in days until the chance of recall falls to 90%. Cards never answered are in none. */
export function stabilitySpread({ cards, memories }: Study): StabilityBand[] {
	const stabilities = cards.flatMap(({ id }) => memories.get(id)?.now.stability ?? []);
	return BOUNDS.slice(0, -1).map((from, index) => {
		const to = BOUNDS[index + 1] ?? Infinity;
		return { from, to, cards: stabilities.filter((each) => each >= from && each < to).length };
	});
}
