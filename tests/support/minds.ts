import { memoryModel, nextMemory, recallAfter, type MemoryState } from '../../src/lib/cards/fsrs.ts';
import type { Random } from '../../src/lib/quiz/random.ts';

/** How one card fares in a simulated memory. Days are whole and count up. */
export interface Trace {
	/** The chance of recall on a day, 0 to 1. */
	recall(day: number): number;
	/** The card was answered, and the answer seen. */
	learn(day: number, isRecalled: boolean): void;
}

/** A memory to hold schedulers against. None of them is told to a scheduler. */
export interface Mind {
	readonly name: string;
	/** A card that was just met in its lesson. */
	meet(random: Random): Trace;
}

const share = (random: Random) => (random.int(1_000_000) + 0.5) / 1_000_000;
/** Standard normal, by Box and Muller. */
const normal = (random: Random) =>
	Math.sqrt(-2 * Math.log(share(random))) * Math.cos(2 * Math.PI * share(random));
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function fsrsMind(name: string, change: (weight: number, index: number) => number): Mind {
	const model = memoryModel(memoryModel().parameters.w.map(change));
	return {
		name,
		meet() {
			let state: MemoryState | undefined;
			let last = 0;
			return {
				recall: (day) => (state ? recallAfter(model, state.stability, day - last) : 0.7),
				learn(day, isRecalled) {
					state = nextMemory(model, state, state ? day - last : 0, isRecalled ? 'good' : 'again');
					last = day;
				}
			};
		}
	};
}

/**
 * Exponential forgetting with a half-life (Settles and Meeder 2016) that a recall multiplies, the more the nearer the
 * card was to being forgotten, and a failure cuts; each card has its own ease, and each step some noise.
 */
const halfLife: Mind = {
	name: 'half-life with noise',
	meet(random) {
		const ease = Math.exp(0.35 * normal(random));
		let half = 1.6 * ease * Math.exp(0.5 * normal(random));
		let last: number | undefined;
		const recall = (day: number) => (last === undefined ? 0.7 : 2 ** (-(day - last) / half));
		return {
			recall,
			learn(day, isRecalled) {
				const chance = recall(day);
				const noise = Math.exp(0.2 * normal(random));
				if (last !== undefined)
					half = isRecalled
						? half * (1 + 3.2 * ease * (1 - chance) ** 0.6 * noise)
						: Math.max(0.7, half * 0.45);
				half = clamp(half, 0.5, 2_000);
				last = day;
			}
		};
	}
};

/**
 * Two stores (after Bjork and Bjork 1992): what was just seen fades within days, and leaves a slow trace that grows with
 * each recall, most where the fast one had faded. The slow one is lost by a power of time (Wixted and Ebbesen 1991).
 */
const twoStores: Mind = {
	name: 'two stores, power law',
	meet(random) {
		const talent = clamp(1 + 0.3 * normal(random), 0.4, 2);
		let slow = 0.25 * talent;
		let scale = 4;
		let last: number | undefined;
		const parts = (day: number) => {
			const elapsed = day - (last ?? day);
			return { fast: Math.exp(-elapsed / 1.5), kept: slow * (1 + elapsed / scale) ** -0.5 };
		};
		const recall = (day: number) => {
			if (last === undefined) return 0.7;
			const { fast, kept } = parts(day);
			return clamp(1 - (1 - 0.95 * fast) * (1 - kept), 0.02, 0.995);
		};
		return {
			recall,
			learn(day, isRecalled) {
				if (last !== undefined) {
					const { fast, kept } = parts(day);
					const gain = (isRecalled ? 0.55 : 0.2) * talent * (1 - fast);
					slow = clamp(kept + (1 - kept) * gain, 0.05, 0.99);
					scale = isRecalled ? scale * (1 + 1.6 * (1 - fast)) : Math.max(4, scale * 0.6);
				}
				last = day;
			}
		};
	}
};

export const MINDS: readonly Mind[] = [
	fsrsMind('FSRS-6, its defaults', (weight) => weight),
	fsrsMind('FSRS-6, quick to forget', (weight, index) =>
		index < 4 ? weight * 0.4 : index === 8 ? weight - 0.5 : weight
	),
	halfLife,
	twoStores
];
