import type { Saving } from '../lms/call.ts';
import type { Line } from '../lms/conditions.ts';
import type { Ledger } from '../lms/ledger.ts';
import type { Values } from '../lms/version.ts';
import type { SaveAnswer } from './open-lms.ts';

/** A save as the server takes it. */
export interface SaveRequest {
	readonly launch: number;
	/** Of the save in its launch, from 1. */
	readonly number: number;
	readonly values: Values;
	/** Milliseconds that the server waits with its answer. */
	readonly delay: number;
}

/** What the server said. `handed-over`: the page is leaving, and nobody can wait for an answer. */
export type Delivery = { readonly kind: 'stored' | 'handed-over' } | SaveTrouble;

/** Why this site, and not the LMS that it plays, has not saved. */
export type SaveTrouble =
	{ readonly kind: 'unreachable' } | { readonly kind: 'refused'; readonly message: string };

/** The ways in which saving goes wrong, as seen in Moodle 4.5. */
const FAULTS: Readonly<Record<Exclude<Line, 'up'>, SaveAnswer>> = {
	failing: { result: 'false', errorCode: 101 },
	lost: { result: 'false', errorCode: 101 },
	// The request is aborted, and Moodle takes no answer for a yes.
	offline: { result: 'true', errorCode: 0 },
	unnoticed: { result: 'true', errorCode: 0 }
};

/** Saves what a launch has reported, under the conditions that the trainer picked. */
export class Saver {
	readonly #launch: number;
	readonly #ledger: Ledger;
	readonly #deliver: (request: SaveRequest) => Delivery;
	#line: Line;
	delay: number;
	#count = 0;
	#last: Saving | undefined;
	#trouble: SaveTrouble | undefined;

	/** @param deliver blocks until the server has answered: the calls of the API are synchronous */
	constructor(options: {
		readonly launch: number;
		readonly ledger: Ledger;
		readonly line: Line;
		readonly delay: number;
		readonly deliver: (request: SaveRequest) => Delivery;
	}) {
		this.#launch = options.launch;
		this.#ledger = options.ledger;
		this.#line = options.line;
		this.delay = options.delay;
		this.#deliver = options.deliver;
	}

	get line(): Line {
		return this.#line;
	}

	/** A session with an LMS that is lost stays so until the course is launched again. */
	set line(line: Line) {
		if (this.#line !== 'lost') this.#line = line;
	}

	/** What really keeps this site from saving; undefined while it saves. */
	get trouble(): SaveTrouble | undefined {
		return this.#trouble;
	}

	save(): SaveAnswer {
		const values = this.#ledger.pending();
		const fault = this.#line === 'up' ? undefined : FAULTS[this.#line];
		const arrived = fault ? false : this.#send(values);
		this.#ledger.settle(values, arrived);
		this.#last = { arrived, missing: this.#ledger.missing().length };
		return fault ?? (arrived ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 });
	}

	/** What became of the last save, once. */
	takeLast(): Saving | undefined {
		const last = this.#last;
		this.#last = undefined;
		return last;
	}

	#send(values: Values): boolean {
		this.#count += 1;
		const delivery = this.#deliver({ launch: this.#launch, number: this.#count, values, delay: this.delay });
		this.#trouble = delivery.kind === 'unreachable' || delivery.kind === 'refused' ? delivery : undefined;
		return this.#trouble === undefined;
	}
}
