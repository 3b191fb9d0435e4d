import { nextMemory, recallAfter } from '../fsrs.ts';
import type { Memory } from '../study/memory.ts';
import type { Pace } from '../study/pace.ts';
import { dueDay, type DuePolicy } from './due.ts';
import { NEW_A_DAY } from '../queue.ts';

export interface SimulatedCard {
	readonly id: string;
	/** undefined of a new card. */
	readonly memory: Memory | undefined;
	/** Of which one a day is asked; the card itself may be among them. */
	readonly siblings: readonly string[];
}

export interface SimulatedDay {
	readonly day: number;
	readonly reviews: number;
	readonly fresh: number;
	/** In ms. */
	readonly time: number;
}

export interface Simulation {
	readonly policy: DuePolicy;
	readonly pace: Pace;
	readonly day: number;
	readonly days: number;
	/** In ms a day: what is due beyond it waits, the most overdue first, and new cards wait for all of it. */
	readonly limit: number;
	/** Whether an answer with this chance of recall is right. Random where a course of things is wanted, constant where the expected one is. */
	readonly recalls: (chance: number) => boolean;
}

/** Lets the days come: what each asks for, and the memories at the end. */
export function simulate(
	cards: readonly SimulatedCard[],
	{ policy, pace, day: first, days, limit, recalls }: Simulation
): { readonly days: readonly SimulatedDay[]; readonly memories: ReadonlyMap<string, Memory> } {
	const { model, isOff } = policy;
	const memories = new Map<string, Memory>();
	/** By day from the first: ids that fall due, the overdue ones on the first. */
	const due = Array.from({ length: days }, (): string[] => []);
	const remember = (id: string, memory: Memory) => {
		memories.set(id, memory);
		const index = Math.max(0, dueDay(id, memory, policy) - first);
		if (index < days) due[index]?.push(id);
	};
	for (const { id, memory } of cards) if (memory) remember(id, memory);
	let fresh = cards.flatMap(({ id, memory }) => (memory ? [] : [id]));
	const siblingsOf = new Map(cards.map(({ id, siblings }) => [id, siblings]));

	const answer = (id: string, before: Memory | undefined, day: number, isRecalled: boolean) => {
		const elapsed = day - (before?.lastDay ?? day);
		const answered = nextMemory(model, before, elapsed, isRecalled ? 'good' : 'again');
		// One that is not known comes back until it is.
		const state = isRecalled ? answered : nextMemory(model, answered, 0, 'good');
		const { reps, lapses } = before ?? { reps: 0, lapses: 0 };
		remember(id, {
			...state,
			reps: reps + (isRecalled ? 1 : 2),
			lapses: lapses + (isRecalled ? 0 : 1),
			lastDay: day,
			firstDay: before?.firstDay ?? day,
			stepAt: undefined
		});
	};

	const result = due.map((_, index): SimulatedDay => {
		const day = first + index;
		const waiting = due[index] ?? [];
		const postpone = (ids: readonly string[]) => due[index + 1]?.unshift(...ids);
		if (isOff(day)) {
			postpone(waiting);
			return { day, reviews: 0, fresh: 0, time: 0 };
		}
		const chanceOf = ({ stability, lastDay }: Memory) => recallAfter(model, stability, day - lastDay);
		const ranked = waiting
			.flatMap((id) => {
				const memory = memories.get(id);
				return memory ? [{ id, memory, chance: chanceOf(memory) }] : [];
			})
			.sort((a, b) => a.chance - b.chance);
		let time = 0;
		const taken = new Set<string>();
		const hasSibling = (id: string) => siblingsOf.get(id)?.some((sibling) => taken.has(sibling)) === true;
		const take = (id: string, cost: number): boolean => {
			if (time > 0 && time + cost > limit) return false;
			time += cost;
			for (const sibling of siblingsOf.get(id) ?? []) taken.add(sibling);
			return true;
		};
		// As `planRetentionDay` has it.
		let reviews = 0;
		const heldBack: string[] = [];
		const overLimit: string[] = [];
		for (const { id, memory, chance } of ranked) {
			if (hasSibling(id)) heldBack.push(id);
			else if (take(id, pace.review * (2 - chance))) {
				reviews += 1;
				answer(id, memory, day, recalls(chance));
			} else overLimit.push(id);
		}
		postpone([...overLimit, ...heldBack]);
		const met = new Set<string>();
		for (const id of overLimit.length > 0 ? [] : fresh) {
			if (met.size >= NEW_A_DAY) break;
			if (hasSibling(id)) continue;
			if (!take(id, pace.fresh)) break;
			met.add(id);
			answer(id, undefined, day, recalls(FIRST_RECALL));
		}
		fresh = fresh.filter((id) => !met.has(id));
		return { day, reviews, fresh: met.size, time };
	});
	return { days: result, memories };
}

/** Share of new cards that are known at first sight, after the lesson. */
const FIRST_RECALL = 0.7;
