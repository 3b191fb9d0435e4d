import { hash } from '../../quiz/random.ts';

/** Bits of the width of a hash, which each part of a state gives at its start. */
export const NAME_WIDTH = 5;

/**
 * Finds things again by a short hash of their ids, so that a saved state stays small and a later version of the
 * course, whose lists have other orders and lengths, still finds what it knows.
 */
export class Names {
	readonly #width: number;
	readonly #all: readonly string[];
	readonly #ids = new Map<number, string>();
	/** Hashes that two ids share: neither can be found again. */
	readonly #ambiguous = new Set<number>();

	/** @param width bits of a hash, 1 to 30 */
	constructor(ids: readonly string[], width: number) {
		this.#width = width;
		this.#all = ids;
		for (const id of ids) {
			const key = this.keyOf(id);
			if (this.#ids.has(key) && this.#ids.get(key) !== id) this.#ambiguous.add(key);
			this.#ids.set(key, id);
		}
	}

	/** With the fewest bits, from `least` on, in which no two of the ids share a hash. */
	static distinct(ids: readonly string[], least: number): Names {
		let names = new Names(ids, least);
		while (names.#ambiguous.size > 0 && names.#width < 30) names = new Names(ids, names.#width + 1);
		return names;
	}

	/** The same ids at another width: the one that a saved state was written with. */
	resized(width: number): Names {
		return width === this.#width ? this : new Names([...this.#all], Math.min(30, Math.max(1, width)));
	}

	get width(): number {
		return this.#width;
	}

	keyOf(id: string): number {
		return hash(id) >>> (32 - this.#width);
	}

	/** undefined where this course has no such thing (any more). */
	find(key: number): string | undefined {
		return this.#ambiguous.has(key) ? undefined : this.#ids.get(key);
	}
}
