/** A scheduler that looks at one card at a time: the days until it is asked again. */
export interface CardScheduler<S> {
	readonly start: S;
	answer(state: S, isRecalled: boolean): { readonly state: S; readonly days: number };
}

export interface Sm2State {
	readonly repetitions: number;
	readonly easiness: number;
	readonly interval: number;
}

/**
 * SM-2 (P. Wozniak, "Optimization of learning", 1990, §3.2), for comparison only. With two buttons: good is quality 4, again is 2.
 * @param stretch multiplies every interval after the second, as the "interval modifier" of programs that use it does
 */
export function sm2(stretch = 1): CardScheduler<Sm2State> {
	return {
		start: { repetitions: 0, easiness: 2.5, interval: 0 },
		answer({ repetitions, easiness, interval }, isRecalled) {
			const quality = isRecalled ? 4 : 2;
			const miss = 5 - quality;
			const eased = Math.max(1.3, easiness + 0.1 - miss * (0.08 + miss * 0.02));
			if (!isRecalled) return { state: { repetitions: 0, easiness: eased, interval: 1 }, days: 1 };
			const days =
				repetitions === 0 ? 1 : repetitions === 1 ? 6 : Math.max(1, Math.round(interval * eased * stretch));
			return { state: { repetitions: repetitions + 1, easiness: eased, interval: days }, days };
		}
	};
}

/** Leitner's boxes (1972): one further with each recall, back to the first with a failure. @param boxes days of each */
export function leitner(boxes: readonly number[]): CardScheduler<number> {
	return {
		start: -1,
		answer(box, isRecalled) {
			const state = isRecalled ? Math.min(boxes.length - 1, box + 1) : 0;
			return { state, days: boxes[state] ?? 1 };
		}
	};
}
