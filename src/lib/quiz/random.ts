import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of random choices that gives the same ones for the same seed. */
export interface Random {
	/** A whole number from 0 to `below` - 1. */
	int(below: number): number;
	/** The items in a new random order (Fisher and Yates). */
	shuffle<T>(items: readonly T[]): T[];
}

/** @param seed any whole number; only its low 32 bits count */
export function createRandom(seed: number): Random {
	const generator = xoroshiro128plus(seed | 0);
	const int = (below: number) => uniformInt(generator, 0, below - 1);
	return {
		int,
		shuffle(items) {
			const result = [...items];
			for (let i = result.length - 1; i > 0; i--) {
				const j = int(i + 1);
				const [a, b] = [result[i], result[j]];
				if (a !== undefined && b !== undefined) [result[i], result[j]] = [b, a];
			}
			return result;
		}
	};
}

/** A 32-bit number for a text, the same everywhere (FNV-1a). For stable choices, not for secrets. */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	// A last mixing (MurmurHash3's), since FNV's low bits follow the last character.
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** Orders items by a hash of the anchor with each, so that adding or removing one leaves the order of the others. */
export function rankBy<T>(anchor: string, items: readonly T[], idOf: (item: T) => string): T[] {
	return items
		.map((item) => ({ item, rank: hash(`${anchor} ${idOf(item)}`) }))
		.toSorted((a, b) => a.rank - b.rank)
		.map(({ item }) => item);
}
