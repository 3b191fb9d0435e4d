/** How cards are laid out on paper. */
export const COLUMNS = 2;
export const ROWS = 4;

/** A sheet of paper with both of its sides, row by row; where there is no card the place is empty. */
export interface Sheet<C> {
	readonly fronts: readonly (C | undefined)[];
	readonly backs: readonly (C | undefined)[];
}

/**
 * Cards on sheets. A sheet in portrait that is flipped along its long edge shows what was on the left on the right, so
 * the rows of the backs are mirrored.
 */
export function layOut<C>(cards: readonly C[]): Sheet<C>[] {
	const size = COLUMNS * ROWS;
	return Array.from({ length: Math.ceil(cards.length / size) }, (_, sheet) => {
		const fronts = Array.from({ length: size }, (_, place) => cards[sheet * size + place]);
		const backs = fronts.map((_, place) => {
			const row = Math.floor(place / COLUMNS);
			return fronts[row * COLUMNS + (COLUMNS - 1 - (place % COLUMNS))];
		});
		return { fronts, backs };
	});
}

/** How large a side's text is set, from 1 (large) to 4, that it fits its card. @param length in characters */
export function sizeOf(length: number): 1 | 2 | 3 | 4 {
	if (length <= 80) return 1;
	if (length <= 160) return 2;
	return length <= 300 ? 3 : 4;
}

/** The reason is left out where the side would be fuller than this, in characters. */
export const FULLEST_SIDE = 480;
