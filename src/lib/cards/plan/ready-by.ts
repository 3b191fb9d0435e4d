import { intervalAt, nextMemory, recallAfter, type MemoryModel, type MemoryState } from '../fsrs.ts';
import type { Pace } from '../study/pace.ts';
import { DayLoads } from './day-loads.ts';

/** What planning towards a date needs to know of a card. */
export interface DateItem {
	readonly id: string;
	/** undefined of a new card. */
	readonly memory: (MemoryState & { readonly lastDay: number }) | undefined;
	readonly siblings: readonly string[];
}

export interface DateGoal {
	readonly model: MemoryModel;
	/** The first study day that can be used. */
	readonly day: number;
	/** The study day on whose morning the cards are to be recalled; after `day`. */
	readonly date: number;
	/** Chance of recall wanted on it, 0 to 1. */
	readonly target: number;
	/** Chance of recall at which a card is asked on the way there. */
	readonly retention: number;
	readonly isOff: (day: number) => boolean;
	/** Minutes in ms that a day may take; Infinity for as many as are wanted. */
	readonly limit: number;
	/** Of the first day's, what is spent already, in ms. */
	readonly spent?: number;
	readonly pace: Pace;
}

/** Which card is asked on which day from now to the date, as if each will be recalled; made anew every day. */
export interface DatePlan {
	/** From the first day to the last before the date: what is planned, the ids in the order of placing. */
	readonly days: readonly {
		readonly reviews: readonly string[];
		readonly fresh: readonly string[];
		readonly time: number;
	}[];
	/** By card, the chance of recall on the date that the plan leads to, failures on the way included. */
	readonly outcome: ReadonlyMap<string, number>;
	/** Cards that the plan cannot bring to the target. */
	readonly short: ReadonlySet<string>;
}

/** A last review may wait until the chance of recall is down to this: beyond it what is forgotten costs more than is saved. */
const LEAST_RECALL = 0.8;
/** How far from its day a review on the way may be moved to even out the load, as a share of the interval. */
const PLAY = 0.1;
/** New cards come in the first part of the days, so that the last of them still have time to settle: the share of it. */
const INTRODUCING = 0.85;
/** Share of new cards that are known at the first or second sight. */
const FIRST_RECALL = 0.7;
/** Days that a forgotten card needs to be brought back to any target. */
const DAYS_TO_MEND = 3;

/**
 * Fits the intervals to a date. A card whose memory lasts until then is left alone. One that a single review would make
 * last is asked once, on the least busy of the days on which that review is late enough to last and early enough not
 * to find it forgotten. Any other is asked when its chance of recall comes down to the usual retention, and then again.
 * Cards with the least choice of days come first; new ones are spread over the first part of the time.
 */
export function planTowards(items: readonly DateItem[], goal: DateGoal): DatePlan {
	const loads = new DayLoads(goal);
	const outcome = new Map<string, number>();
	const short = new Set<string>();
	const finish = (walk: Walk) => {
		const chance =
			walk.failing + walk.odds * recallAfter(goal.model, walk.stability, goal.date - walk.lastDay);
		outcome.set(walk.item.id, chance);
		if (recallAfter(goal.model, walk.stability, goal.date - walk.lastDay) < goal.target)
			short.add(walk.item.id);
	};

	/** By the last day of their window: the tightest first. */
	const waiting = Array.from({ length: goal.date - goal.day }, (): { walk: Walk; window: Window }[] => []);
	const wait = (walk: Walk, notBefore: number) => {
		const window = windowOf(walk, goal);
		if (window) waiting[Math.max(notBefore, window.to - goal.day)]?.push({ walk, window });
		else finish(walk);
	};
	const placeAll = () =>
		waiting.forEach((bucket, index) => {
			// Grows while it is gone through: a card's next review joins where its window ends, or here.
			for (const { walk, window } of bucket) {
				const time =
					goal.pace.review *
					(2 - recallAfter(goal.model, walk.stability, Math.max(0, window.to - walk.lastDay)));
				const day = loads.place(walk.item, window, time, 'reviews');
				if (day === undefined) finish(walk);
				else wait(reviewed(walk, day, goal), index);
			}
			bucket.length = 0;
		});

	for (const item of items) if (item.memory) wait({ item, ...item.memory, odds: 1, failing: 0 }, 0);
	placeAll();
	const fresh = items.filter(({ memory }) => memory === undefined);
	fresh.forEach((item, index) => {
		const from = loads.studyDayAt((INTRODUCING * index) / fresh.length);
		const day =
			from === undefined
				? undefined
				: loads.place(item, { from, to: from, wanted: from, mayBeLater: true }, goal.pace.fresh, 'fresh');
		if (day === undefined) {
			outcome.set(item.id, 0);
			short.add(item.id);
			return;
		}
		wait(met(item, day, goal), 0);
		placeAll();
	});
	return { days: loads.days(), outcome, short };
}

/** A card on its way to the date along the path on which it is recalled each time. */
interface Walk extends MemoryState {
	readonly item: DateItem;
	readonly lastDay: number;
	/** Chance of having come this far without a failure. */
	readonly odds: number;
	/** Chance of recall on the date by way of some failure. */
	readonly failing: number;
}

/** The days on which a review does what it is for. */
export interface Window {
	readonly from: number;
	readonly to: number;
	/** The best of them where they are equally busy. */
	readonly wanted: number;
	/** Whether a later day is better than none. */
	readonly mayBeLater: boolean;
}

/** When the card is to be asked next; undefined where its memory lasts until the date. */
function windowOf(walk: Walk, goal: DateGoal): Window | undefined {
	const { model, date, target } = goal;
	if (recallAfter(model, walk.stability, date - walk.lastDay) >= target) return undefined;
	const first = Math.max(goal.day, walk.lastDay + 1);
	const last = date - 1;
	if (first > last) return undefined;
	const lasts = (day: number) => recallAfter(model, after(walk, day, goal).stability, date - day) >= target;
	const latest = Math.min(
		last,
		Math.max(first, walk.lastDay + intervalAt(model, walk.stability, LEAST_RECALL))
	);
	if (lasts(latest)) {
		// The later a review is, the more it does, so the days on which it lasts are the last ones.
		let [no, yes] = [first - 1, latest];
		while (yes - no > 1) {
			const middle = Math.floor((no + yes) / 2);
			if (lasts(middle)) yes = middle;
			else no = middle;
		}
		return { from: yes, to: latest, wanted: latest, mayBeLater: true };
	}
	const interval = intervalAt(model, walk.stability, goal.retention);
	const wanted = Math.min(last, Math.max(first, walk.lastDay + interval));
	const play = Math.round(PLAY * interval);
	return {
		from: Math.max(first, wanted - play),
		to: Math.min(last, wanted + play),
		wanted,
		mayBeLater: true
	};
}

const after = (walk: Walk, day: number, { model }: DateGoal): MemoryState =>
	nextMemory(model, walk, day - walk.lastDay, 'good');

function reviewed(walk: Walk, day: number, goal: DateGoal): Walk {
	const chance = recallAfter(goal.model, walk.stability, day - walk.lastDay);
	const forgotten = nextMemory(goal.model, walk, day - walk.lastDay, 'again');
	return {
		...walk,
		...after(walk, day, goal),
		lastDay: day,
		odds: walk.odds * chance,
		failing: walk.failing + walk.odds * (1 - chance) * mended(forgotten, day, goal)
	};
}

function met(item: DateItem, day: number, goal: DateGoal): Walk {
	const forgotten = nextMemory(goal.model, undefined, 0, 'again');
	return {
		item,
		...nextMemory(goal.model, undefined, 0, 'good'),
		lastDay: day,
		odds: FIRST_RECALL,
		failing: (1 - FIRST_RECALL) * mended(forgotten, day, goal)
	};
}

/** The chance of recall on the date of a card that was forgotten, and known again at the end of that day. */
function mended(forgotten: MemoryState, day: number, { model, date, target }: DateGoal): number {
	if (date - day >= DAYS_TO_MEND) return target;
	return recallAfter(model, nextMemory(model, forgotten, 0, 'good').stability, date - day);
}
