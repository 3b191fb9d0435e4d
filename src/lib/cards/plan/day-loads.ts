import type { DateGoal, DateItem, Window } from './ready-by.ts';

interface Load {
	readonly reviews: string[];
	readonly fresh: string[];
	/** In ms. */
	time: number;
	readonly siblings: Set<string>;
}

/** The days before a date, and how full each is. */
export class DayLoads {
	readonly #first: number;
	readonly #limit: number;
	readonly #loads: readonly Load[];
	/** Places of the days that are no days off. */
	readonly #open: readonly number[];

	constructor({ day, date, isOff, limit, spent = 0 }: DateGoal) {
		this.#first = day;
		this.#limit = limit;
		this.#loads = Array.from({ length: date - day }, (_, index) => ({
			reviews: [],
			fresh: [],
			time: index === 0 ? spent : 0,
			siblings: new Set<string>()
		}));
		this.#open = this.#loads.flatMap((_, index) => (isOff(day + index) ? [] : [index]));
	}

	/** The study day at a share, 0 to below 1, of the days that can be used. */
	studyDayAt(share: number): number | undefined {
		const index = this.#open[Math.floor(share * this.#open.length)];
		return index === undefined ? undefined : this.#first + index;
	}

	/**
	 * Puts a card on the least busy day of its window, of equals the nearest to the one wanted; on a day without its
	 * siblings where there is one, if need be after the window. Where that has no room, on the next day that has. Returns the day;
	 * undefined where none has room.
	 */
	place(item: DateItem, window: Window, time: number, kind: 'reviews' | 'fresh'): number | undefined {
		const index = this.#choose(item, window, time);
		const load = index === undefined ? undefined : this.#loads[index];
		if (index === undefined || !load) return undefined;
		load[kind].push(item.id);
		load.time += time;
		for (const sibling of item.siblings) load.siblings.add(sibling);
		return this.#first + index;
	}

	days(): readonly { reviews: readonly string[]; fresh: readonly string[]; time: number }[] {
		return this.#loads.map(({ reviews, fresh, time }) => ({ reviews, fresh, time }));
	}

	#choose(item: DateItem, { from, to, wanted, mayBeLater }: Window, time: number): number | undefined {
		let best: { index: number; cost: number; isCrowded: boolean } | undefined;
		for (const index of this.#open) {
			const day = this.#first + index;
			if (day < from) continue;
			// What is late costs more than any day within the window, but for one that asks a sibling too.
			if (day > to && (!mayBeLater || (best && !best.isCrowded))) break;
			const load = this.#loads[index];
			// A day takes one card whatever the limit, or a short limit would be none at all.
			if (!load || (load.time > 0 && load.time + time > this.#limit)) continue;
			const isCrowded = item.siblings.some((sibling) => load.siblings.has(sibling));
			const cost = (isCrowded ? CROWDED : 0) + load.time + Math.abs(day - wanted) / 1_000;
			if (!best || cost < best.cost) best = { index, cost, isCrowded };
		}
		return best?.index;
	}
}

/** Weighs more than any load of a day, in ms. */
const CROWDED = 86_400_000;
