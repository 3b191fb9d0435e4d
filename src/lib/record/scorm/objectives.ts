import type { DimensionOutcome } from '../outcome.ts';
import type { Mapping, Setting } from './mapping.ts';

/** One objective a dimension: which index each has at the LMS. */
export class Objectives {
	readonly #mapping: Mapping;
	/** Index by dimension. */
	readonly #indexes = new Map<string, number>();
	/** Ids that were there when the session began. */
	readonly #given = new Set<string>();
	#count: number;

	/** @param read an element of the LMS's; objectives may be there from a manifest or an earlier session */
	constructor(mapping: Mapping, count: number, read: (element: string) => string) {
		this.#mapping = mapping;
		this.#count = count;
		for (let index = 0; index < count; index++) {
			const id = read(mapping.objectiveId(index));
			if (id === '') continue;
			// A decoy that an abrupt end left behind (decoy.ts): its right id is set again.
			const dimension = mapping.forgetsFailures ? id.replace(/_$/, '') : id;
			this.#indexes.set(dimension, index);
			if (dimension === id) this.#given.add(id);
		}
	}

	/** Indexes of the objectives that were there. */
	get given(): number[] {
		return [...this.#given].flatMap((id) => this.#indexes.get(id) ?? []);
	}

	settings(outcome: DimensionOutcome, passMark: number): Setting[] {
		const known = this.#indexes.get(outcome.dimension);
		// Nothing to tell yet.
		if (known === undefined && !outcome.isRead && outcome.score === undefined) return [];
		const index = known ?? this.#count++;
		this.#indexes.set(outcome.dimension, index);
		const settings = this.#mapping.objective(index, outcome, passMark);
		// The id of one that was there already may not be set again (351).
		return this.#given.has(outcome.dimension)
			? settings.filter(([element]) => !element.endsWith('.id'))
			: settings;
	}
}
