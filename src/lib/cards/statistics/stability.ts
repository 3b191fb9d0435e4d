import type { Study } from '../study/study.ts';

export interface StabilityBand {
	/** Days, inclusive. */
	readonly from: number;
	/** Days, exclusive; Infinity in the last. */
	readonly to: number;
	readonly cards: number;
}

/** How long the deck's memories last. */
export function stabilitySpread(_study: Study): StabilityBand[] {
	throw new Error('to come');
}
